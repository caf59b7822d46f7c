package org.alcove.web.circles;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alcove.circles.Charter;
import org.jspecify.annotations.Nullable;

/** One or more languages with commas between, by names that are known; not more than a circle has. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownLanguages.Check.class)
@interface KnownLanguages {

    String message() default "{circle.languages}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks each of them up. */
    class Check implements ConstraintValidator<KnownLanguages, String> {

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return Languages.areKnown(typed) && Languages.codes(typed).size() <= Charter.MOST_LANGUAGES;
        }
    }
}
