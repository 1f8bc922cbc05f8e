package dev.lookback.app.widget.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void valuesReadLikeWords() {
        assertThat(FieldValues.of(texts, "windows.step", "5")).isEqualTo("5");
        assertThat(FieldValues.of(texts, "training.batchSize", "4096")).isEqualTo("4,096");
        assertThat(FieldValues.of(texts, "seed", "20240101")).isEqualTo("20240101");
        assertThat(FieldValues.of(texts, "training.learningRate", "1.0E-4")).isEqualTo("1e-4");
        assertThat(FieldValues.of(texts, "splits.train", "0.6747404844290658"))
                .as("as in its field")
                .isEqualTo("0.6747");
        assertThat(FieldValues.of(texts, "training.shuffle", "true")).isEqualTo("yes");
        assertThat(FieldValues.of(texts, "data.features", "[\"high\",\"close\"]"))
                .isEqualTo("high, close");
        assertThat(FieldValues.of(texts, "network.layers[1]", "")).isEqualTo("–");
    }

    @Test
    void choicesGoByTheirNamesInTheForms() {
        assertThat(FieldValues.of(texts, "targetForm", "\"level\"")).isEqualTo("Level");
        assertThat(FieldValues.of(texts, "windows.alignment", "\"step-before\""))
                .isEqualTo("One step earlier");
        assertThat(FieldValues.of(texts, "network.layers[0].padding", "\"causal\""))
                .isEqualTo("causal");
    }

    @Test
    void objectsGoByTheirKindAndFields() {
        assertThat(FieldValues.of(
                        texts, "network.layers[0]", "{\"type\":\"Dense\",\"units\":1,\"activation\":\"linear\"}"))
                .isEqualTo("Dense: units 1, activation linear");
        assertThat(FieldValues.of(texts, "network.layers[0]", "{\"type\":\"Flatten\"}"))
                .isEqualTo("Flatten");
        assertThat(FieldValues.of(texts, "splits", "{\"type\":\"rows\",\"train\":70,\"test\":null}"))
                .isEqualTo("Rows: train 70, test –");
        assertThat(FieldValues.of(
                        texts,
                        "training.schedule",
                        "{\"type\":\"on-plateau\",\"patience\":3,\"factor\":0.5,\"minimum\":0}"))
                .isEqualTo("On plateau: patience 3, factor 0.5, minimum rate 0");
        assertThat(FieldValues.of(texts, "training.schedule", "{\"type\":\"constant\"}"))
                .isEqualTo("Constant");
    }
}
