package dev.lookback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class ClosedPipeStreamTest {

    private int writes;

    private ClosedPipeStream failing(String message) {
        return new ClosedPipeStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                writes++;
                throw new IOException(message);
            }
        });
    }

    @Test
    void outputToAClosedPipeIsDropped() throws IOException {
        ClosedPipeStream out = failing("Broken pipe");
        out.write(1);
        out.write(new byte[] {2, 3});

        assertThat(writes).isEqualTo(1);
    }

    @Test
    void otherErrorsAreThrown() {
        assertThatThrownBy(() -> failing("No space left on device").write(1)).isInstanceOf(IOException.class);
    }
}
