package dev.copycat.wiki.journal;

import java.util.List;

/**
 * One transaction in the journal, made short enough to show.
 *
 * @param sequence its sequence number
 * @param at its instant, as the journal has it
 * @param method the called method's name
 * @param arguments the arguments as JSON, long ones cut
 * @param line the line of the file itself, cut if long
 */
public record JournalLine(long sequence, String at, String method, List<String> arguments, String line) {}
