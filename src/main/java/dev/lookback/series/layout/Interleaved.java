package dev.lookback.series.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Names in a header between which others stand, such as a flag behind each value: "H01;V01;H02;V02" or "Y1990;Y1990F;Y1991;Y1991F". */
final class Interleaved {

    private static final int MOST_APART = 4;

    /** Names that must follow one another. */
    private static final int FEWEST = 4;

    private Interleaved() {}

    /** Parts of a span with other columns between. */
    static List<HeaderParts> parts(List<String> names, Function<List<String>, List<HeaderParts>> finder) {
        for (int apart = 2; apart <= MOST_APART; apart++) {
            for (int first = 0; first < apart; first++) {
                int step = apart;
                int offset = first;
                List<HeaderParts> found = finder.apply(every(names, offset, step)).stream()
                        .filter(parts -> parts.parts().size() >= FEWEST)
                        .filter(parts ->
                                names.get(offset + step * parts.from()).chars().anyMatch(Character::isLetter))
                        .map(parts -> new HeaderParts(parts.span(), offset + step * parts.from(), step, parts.parts()))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Times with columns between that have no times of their own. */
    static Optional<HeaderTimes> times(List<String> names, Function<List<String>, Optional<HeaderTimes>> finder) {
        for (int apart = 2; apart <= MOST_APART; apart++) {
            int from = begin(names, apart);
            if (from >= 0) {
                int step = apart;
                Optional<HeaderTimes> found = finder.apply(every(names, from, step));
                if (found.isPresent()) {
                    return found.map(times -> times.apart(from + step * times.from(), step));
                }
            }
        }
        return Optional.empty();
    }

    /** Index of the first name with digits that is followed by others without digits of their own, time and again; −1 for none. */
    private static int begin(List<String> names, int apart) {
        int run = 0;
        int last = names.size() - apart;
        for (int c = last; c >= 0; c -= run > 0 ? apart : 1) {
            if (isFollowed(names, c, apart)) {
                run++;
            } else if (run > 0) {
                return run >= FEWEST ? c + apart : -1;
            }
        }
        return run >= FEWEST ? (last % apart + apart) % apart : -1;
    }

    private static boolean isFollowed(List<String> names, int index, int apart) {
        String name = names.get(index);
        return hasDigits(name)
                && IntStream.range(1, apart)
                        .mapToObj(i -> names.get(index + i))
                        .allMatch(
                                other -> !hasDigits(other) || other.length() > name.length() && other.startsWith(name));
    }

    private static boolean hasDigits(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }

    private static List<String> every(List<String> names, int from, int step) {
        List<String> some = new ArrayList<>();
        for (int c = from; c < names.size(); c += step) {
            some.add(names.get(c));
        }
        return some;
    }
}
