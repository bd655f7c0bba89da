package signalbox.core.calllog;

/**
 * How far the log is with making sums and indexes of the calls that another program had written before it was first
 * opened here. Until it is done, every question is answered from the calls themselves: as exactly, but slowly.
 *
 * @param done calls, of {@code all}
 */
public record Preparation(long done, long all) {
    static final Preparation COMPLETE = new Preparation(0, 0);

    public boolean isComplete() {
        return done >= all;
    }
}
