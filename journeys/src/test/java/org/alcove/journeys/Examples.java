package org.alcove.journeys;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What stands for the braces in the addresses of the table of rights: one of each, in the organisation harbour. */
final class Examples {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z]+)}");

    /** One line for each: what the owner of the database is answered. */
    private static final Map<String, String> ONE = Map.ofEntries(
            entry("organisation", "select 'harbour'"),
            entry("application", "select id from vetting_application order by state = 'SUBMITTED' desc limit 1"),
            entry("circle", "select '33333333-3333-4333-8333-333333333331'"),
            entry("person", "select id from membership where person = 'a0000000-0000-4000-8000-000000000002'"),
            entry("series", """
                    insert into series (id, organisation, circle, title, lead, rhythm, first_day, starts, minutes)
                    values (gen_random_uuid(), current_organisation(), '33333333-3333-4333-8333-333333333331', 'Evening',
                        'a0000000-0000-4000-8000-000000000001', 'WEEKLY', current_date, '19:00', 60) returning id"""),
            entry("entry", "select id from audit_entry order by at limit 1"));

    private final Stack stack;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Examples(Stack stack) {
        this.stack = stack;
        known.put("room", stack.planRoom("harbour").id().toString());
    }

    /** The address with an example in the place of each brace. */
    String in(String address) {
        return BRACES.matcher(address)
                .replaceAll(brace ->
                        known.computeIfAbsent(brace.group(1), name -> one(requireNonNull(ONE.get(name), name))));
    }

    private String one(String query) {
        return stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                if (!row.next()) {
                    throw new SQLException("Nobody has made one yet: " + query);
                }
                return row.getString(1);
            }
        });
    }
}
