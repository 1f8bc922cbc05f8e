package dev.lookback.series.moment;

import java.util.ArrayList;
import java.util.List;

/** Short cut for cells in full width, such as 2020-01-02 03:04:05: every field has its place, which is read without a choice. */
final class FixedWidths {

    private final int length;
    private final Step[] numbers;
    private final int[] places;
    private final byte[] marks;
    private final int[] marksAt;

    private FixedWidths(int length, List<Step> numbers, List<Integer> places, List<Integer> marksAt, List<Byte> marks) {
        this.length = length;
        this.numbers = numbers.toArray(Step[]::new);
        this.places = places.stream().mapToInt(Integer::intValue).toArray();
        this.marksAt = marksAt.stream().mapToInt(Integer::intValue).toArray();
        this.marks = new byte[marks.size()];
        for (int i = 0; i < this.marks.length; i++) {
            this.marks[i] = marks.get(i);
        }
    }

    /** The layout of steps of numbers and literals alone; one that fits no cell for other steps. */
    static FixedWidths of(List<Step> steps) {
        List<Step> numbers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Integer> marksAt = new ArrayList<>();
        List<Byte> marks = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            byte[] literal = step.text();
            switch (step.kind()) {
                case NUMBER -> {
                    numbers.add(step);
                    places.add(at);
                    at += step.max();
                    if (step.reserve() > 0) {
                        return none();
                    }
                }
                case BLANKS -> literal = step.min() > 0 ? new byte[] {' '} : literal;
                case OPTIONAL -> {
                    boolean zone = steps.get(i + step.jump()).kind() == Step.Kind.ZONE;
                    i += zone && step.jump() == 2 ? 2 : 0; // one that may be missing
                }
                case BYTE, TEXT, FRACTION, ZEROS -> {
                    // a literal, or something that may be missing
                }
                default -> {
                    return none();
                }
            }
            for (byte mark : literal) {
                marksAt.add(at++);
                marks.add(mark);
            }
        }
        return new FixedWidths(at, numbers, places, marksAt, marks);
    }

    private static FixedWidths none() {
        return new FixedWidths(-1, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether the cell has this layout; its values are set then. */
    boolean read(byte[] text, int from, int to, int[] values) {
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < marks.length; i++) {
            if (Step.lower(text[from + marksAt[i]]) != marks[i]) {
                return false;
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            Step number = numbers[i];
            int at = from + places[i];
            int value = 0;
            for (int end = at + number.max(); at < end; at++) {
                int digit = text[at] - '0';
                if (digit < 0 || digit > 9) {
                    return false;
                }
                value = value * 10 + digit;
            }
            if (value < number.low() || value > number.high()) {
                return false;
            }
            values[number.field()] = value;
        }
        return true;
    }
}
