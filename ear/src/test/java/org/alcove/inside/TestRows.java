package org.alcove.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.people.People;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One more facade among the application's own: looks into its database, and prepares it as its owner. */
@Stateless
public class TestRows {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Resource(lookup = "jdbc/alcove-owner")
    DataSource owner;

    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    AuditTrail trail;

    /** The organisations and people of the demonstration, with every appointment as it was. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void prepare() throws SQLException, IOException {
        try (InputStream script = TestRows.class.getResourceAsStream("/demo.sql")) {
            asOwner(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        asOwner(TestPeople.HARBOUR, "delete from agreement_accepted; delete from agreement");
        asOwner(
                TestPeople.HARBOUR,
                "update appointment set starts_at = now() - interval '1 day', ends_at = now() + interval '1 year'");
    }

    /** What the application may not do itself yet. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void asOwner(OrganisationId organisation, String sql) throws SQLException {
        asOwner("begin; select set_config('alcove.organisation', '" + organisation + "', true); " + sql + "; commit");
    }

    /** Does something while another transaction holds these rows; lets go of them when it is done. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void whileHeld(OrganisationId organisation, String select, Callable<?> meanwhile) throws Exception {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('alcove.organisation', '" + organisation + "', true)");
            statement.execute(select + " for update");
            try {
                meanwhile.call();
            } finally {
                connection.rollback();
            }
        }
    }

    /** How many transactions wait for another one. */
    public long waiting() {
        return number("select count(*) from pg_locks where not granted");
    }

    public long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void asOwner(String script) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(script);
            } catch (SQLException wrong) {
                statement.execute("rollback"); // the connection goes back to a pool
                throw wrong;
            }
        }
    }

    /** A change and its entry in one transaction, which a refusal undoes. */
    public void welcomeAndRecord(PersonId person, Entry entry, boolean refuse) {
        people.welcome(person);
        organisations.enter(new OrganisationId(entry.organisation()));
        trail.append(entry);
        if (refuse) {
            throw new Refusal(Reason.NOT_NOW, "a test changes its mind");
        }
    }

    public List<JsonObject> trail(OrganisationId organisation) {
        organisations.enter(organisation);
        List<?> texts = entities.createNativeQuery("select entry from audit_entry order by at")
                .getResultList();
        return texts.stream()
                .map(text -> Json.createReader(new StringReader((String) text)).readObject())
                .toList();
    }

    public boolean everyHashHolds(OrganisationId organisation) {
        organisations.enter(organisation);
        return (Boolean)
                entities.createNativeQuery("select bool_and(hash = sha256(convert_to(entry, 'UTF8'))) from audit_entry")
                        .getSingleResult();
    }

    public boolean isKnown(PersonId person) {
        return !entities.createNativeQuery("select id from person where id = ?1")
                .setParameter(1, person.value())
                .getResultList()
                .isEmpty();
    }

    /** Inside one organisation. */
    public <T> T in(OrganisationId organisation, Callable<T> look) throws Exception {
        organisations.enter(organisation);
        return look.call();
    }

    public @Nullable Object find(String entity, UUID id) {
        return entities.find(type(entity), id);
    }

    public long count(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long countOutsideATransaction(String entity) {
        return count(entity);
    }

    /** One value, as the transaction sees it. */
    public Object one(String sql) {
        return entities.createNativeQuery(sql).getSingleResult();
    }

    /** One column, of one organisation. */
    public List<String> select(OrganisationId organisation, String sql) {
        organisations.enter(organisation);
        List<?> values = entities.createNativeQuery(sql).getResultList();
        return values.stream().map(String::valueOf).toList();
    }

    public int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** Whether there is any such row; inside one organisation. */
    public boolean found(String sql) {
        return !entities.createNativeQuery(sql).getResultList().isEmpty();
    }

    private Class<?> type(String entity) {
        return entities.getMetamodel().getEntities().stream()
                .filter(each -> each.getName().equals(entity))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }
}
