package dev.copycat.internal.tools;

import dev.copycat.internal.journal.NewestSegment;
import dev.copycat.internal.journal.Segment;
import dev.copycat.internal.storage.Asides;
import java.io.IOException;

/** One step of a repair: done and forced, or not done. */
sealed interface Change {

    /** What it does, for whoever has to agree. */
    String told();

    void make(SystemDirectory system) throws IOException;

    /** Gives a file a name that no start reads. */
    record MoveAside(String name) implements Change {

        @Override
        public String told() {
            return name + " is moved aside";
        }

        @Override
        public void make(SystemDirectory system) throws IOException {
            system.files().rename(name, Asides.name(system.files(), name, Cut.REASON));
            system.files().force();
        }
    }

    /** Keeps the end of a segment in a file that no start reads, and cuts it off. */
    record CutOff(Segment segment, long offset) implements Change {

        @Override
        public String told() {
            return segment.name() + " is cut off at byte " + offset + ", and the rest is moved aside";
        }

        @Override
        public void make(SystemDirectory system) throws IOException {
            String aside = Asides.name(system.files(), segment.name(), Cut.REASON);
            Asides.cut(system.files(), segment.name(), offset, aside);
        }
    }

    /** Names another segment as the newest. */
    record Newest(long sequence) implements Change {

        @Override
        public String told() {
            return "the segment from sequence " + sequence + " on is named as the newest";
        }

        @Override
        public void make(SystemDirectory system) throws IOException {
            NewestSegment.set(system.files(), sequence);
        }
    }

    /** Begins an empty segment, because a start must find one after its snapshot. */
    record Begin(long sequence) implements Change {

        @Override
        public String told() {
            return "an empty segment for sequence " + sequence + " is begun";
        }

        @Override
        public void make(SystemDirectory system) throws IOException {
            Segment.begin(system.files(), system.identity(), sequence);
        }
    }
}
