package dev.lookback.app.help;

import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.scene.Node;

/** Pictures of the handbook by name, drawn from the functions that the program computes with. */
final class HelpFigures {

    private HelpFigures() {}

    /** The picture of a name, if there is one. */
    static Optional<Node> of(String name, Texts texts) {
        return Optional.empty();
    }
}
