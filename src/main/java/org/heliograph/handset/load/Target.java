package org.heliograph.handset.load;

/** Where messages go. */
interface Target {
    /** Such as {@code http}. */
    String name();

    Station connect(int client) throws Exception;

    /** One client's connection to it, used by one thread. */
    interface Station extends AutoCloseable {
        /** @return what became of the message; an exception if there was no answer, after which this is of no more use */
        Outcome send(Messages.Message message) throws Exception;

        @Override
        void close();
    }

    /**
     * How a message ended that got an answer.
     *
     * @param says why not, if it was not accepted
     */
    record Outcome(boolean accepted, String says) {
        static final Outcome ACCEPTED = new Outcome(true, "Ok");

        static Outcome refused(String why) {
            return new Outcome(false, why);
        }
    }
}
