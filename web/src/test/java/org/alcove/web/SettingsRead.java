package org.alcove.web;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every setting that the server's configuration or the code reads, as the environment names it. */
final class SettingsRead {

    static final Path ROOT = Path.of("..");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(alcove\\.[a-z.]+)\\}");
    private static final Pattern DEFAULT = Pattern.compile("<variable name=\"(alcove\\.[a-z.]+)\" defaultValue=");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.alcove");

    private SettingsRead() {}

    static Set<String> all() throws IOException {
        Set<String> all = found(REFERENCE, configuration());
        all.addAll(found(DEFAULT, configuration()));
        properties().map(property -> environmentName(property.name)).forEach(all::add);
        return all;
    }

    /** Those without which nothing starts. */
    static Set<String> required() throws IOException {
        Set<String> required = found(REFERENCE, configuration());
        required.removeAll(found(DEFAULT, configuration()));
        properties()
                .filter(Property::isRequired)
                .map(property -> environmentName(property.name))
                .forEach(required::add);
        return required;
    }

    static String environmentName(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            names.add(environmentName(matcher.group(1)));
        }
        return names;
    }

    private static String configuration() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(ROOT.resolve("liberty-config/config"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private record Property(String name, boolean hasDefault, JavaClass type) {

        static Property of(JavaAnnotation<?> annotation, JavaClass type) {
            String otherwise = (String) annotation.get("defaultValue").orElse(ConfigProperty.UNCONFIGURED_VALUE);
            return new Property(
                    (String) annotation.get("name").orElse(""),
                    !otherwise.equals(ConfigProperty.UNCONFIGURED_VALUE),
                    type);
        }

        /** What is asked for each time, by a provider, is optional there. */
        boolean isRequired() {
            return !hasDefault && !type.isEquivalentTo(Optional.class) && !type.isEquivalentTo(Provider.class);
        }
    }

    private static Stream<Property> properties() {
        Stream<Property> fields = CODE.stream()
                .flatMap(type -> type.getFields().stream())
                .flatMap(field -> annotated(field.getAnnotations(), field.getRawType()));
        Stream<Property> parameters = CODE.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getParameters().stream())
                .flatMap(parameter -> annotated(List.copyOf(parameter.getAnnotations()), parameter.getRawType()));
        return Stream.concat(fields, parameters);
    }

    private static Stream<Property> annotated(Collection<? extends JavaAnnotation<?>> annotations, JavaClass type) {
        return annotations.stream()
                .filter(annotation -> annotation.getRawType().isEquivalentTo(ConfigProperty.class))
                .map(annotation -> Property.of(annotation, type));
    }
}
