package org.alcove.standalone;

import java.util.ArrayList;
import java.util.List;

/** Every process of this run. Once closed it starts no more, so that a stop in the middle of a start misses none. */
final class Children implements AutoCloseable {
    private final RunFolder folder;
    private final List<Child> all = new ArrayList<>();
    private boolean closed;

    Children(RunFolder folder) {
        this.folder = folder;
    }

    synchronized Child start(String name, ProcessBuilder builder) {
        if (closed) {
            throw new IllegalStateException("stopping: " + name + " is not started any more");
        }
        Child child = Child.start(name, builder, folder);
        all.add(child);
        return child;
    }

    /** Ends them all, side by side. */
    @Override
    public void close() {
        List<Child> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(all);
        }
        last.parallelStream().forEach(Child::stop);
    }
}
