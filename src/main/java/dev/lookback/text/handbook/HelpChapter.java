package dev.lookback.text.handbook;

import java.util.List;

/**
 * Chapter of the handbook: entries about one part of the work.
 *
 * @param entries in the order of reading
 */
public record HelpChapter(String title, List<HelpEntry> entries) {}
