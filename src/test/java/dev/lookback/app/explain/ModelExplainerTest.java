package dev.lookback.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ModelExplainerTest {

    private final List<Notice> notices = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final ModelExplainer explainer = new ModelExplainer(Background.on(Runnable::run, notices::add));

    @Test
    void aModelThatCannotBeOpenedIsToldOnceAndAnswersNothing() {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> explainer.open(() -> {
                    throw new IllegalStateException("no model");
                }));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> explainer.ask("kind", (model, wanted) -> Optional.of("answer"), answers::add));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(notices).containsExactly(Notice.error(ModelExplainer.FAILED));
        assertThat(answers).isEmpty();
    }
}
