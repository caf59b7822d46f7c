package org.alcove.media.kurento;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A record of which the JDK has to make every method. Run in a class loader of its own. */
public record Displacing(@Nullable Displacing inner) implements Callable<String> {

    public Displacing() {
        this(null);
    }

    @Override
    public String call() {
        Displacing outer = new Displacing(this);
        boolean same = outer.equals(new Displacing(new Displacing())) && outer.hashCode() == hashCode();
        return same ? toString() : "not the same";
    }
}
