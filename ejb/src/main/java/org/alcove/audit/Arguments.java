package org.alcove.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the call of a facade says about the attempt: which method, which command, on what. */
record Arguments(Method method, List<?> values) {

    private static final Set<String> NOT_ACTED_ON = Set.of("OrganisationId", "PersonId");

    /** {@code Circles.requireAccess}, or {@code Rooms.give/Invite} where a method takes one of several commands. */
    String attempted() {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Class<?>[] declared = method.getParameterTypes();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Record command && !declared[i].isRecord()) {
                return name + "/" + command.getClass().getSimpleName();
            }
        }
        return name;
    }

    /** The first id among the arguments, or in them, that is of a thing and not of a person or an organisation. */
    Optional<Entry.Subject> actedOn() {
        return values.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(value -> Stream.concat(Stream.of(value), components(value)))
                .filter(Arguments::isIdOfAThing)
                .findFirst()
                .map(id -> new Entry.Subject(
                        typeOf(id.getClass()), (UUID) components(id).findFirst().orElseThrow()));
    }

    private static boolean isIdOfAThing(Object value) {
        String name = value.getClass().getSimpleName();
        return value instanceof Record
                && name.endsWith("Id")
                && !NOT_ACTED_ON.contains(name)
                && components(value).findFirst().filter(UUID.class::isInstance).isPresent();
    }

    private static String typeOf(Class<?> id) {
        String name = id.getSimpleName();
        return name.substring(0, name.length() - "Id".length()).toLowerCase(Locale.ROOT);
    }

    private static Stream<Object> components(Object value) {
        if (!(value instanceof Record)) {
            return Stream.empty();
        }
        return Arrays.stream(value.getClass().getRecordComponents())
                .flatMap(component -> Stream.ofNullable(read(component, value)));
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            Method accessor = component.getAccessor();
            return accessor.trySetAccessible() ? accessor.invoke(value) : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
