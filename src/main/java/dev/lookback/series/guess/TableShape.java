package dev.lookback.series.guess;

import java.util.List;

/**
 * Place of a table in its file: where its rows begin, and the records of its header.
 *
 * @param width cells of a row
 * @param firstLine number of the line of the first row
 * @param headerLines numbers of the lines that hold names, units or tickers, ascending; empty without a header
 * @param names names of the columns as they stand in the header, joined over its lines; empty without a header. They may be fewer or
 *     more than the cells of a row
 */
record TableShape(int width, int firstLine, List<Integer> headerLines, List<String> names) {

    TableShape {
        headerLines = List.copyOf(headerLines);
        names = List.copyOf(names);
    }
}
