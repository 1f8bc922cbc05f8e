package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class UntilClosedTest {

    private int writes;

    private UntilClosed failing(String message) {
        return new UntilClosed(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                writes++;
                throw new IOException(message);
            }
        });
    }

    @Test
    void whatNobodyReadsIsDropped() throws IOException {
        UntilClosed out = failing("Broken pipe");
        out.write(1);
        out.write(new byte[] {2, 3});

        assertThat(writes).isEqualTo(1);
    }

    @Test
    void aFullDiskIsTold() {
        assertThatThrownBy(() -> failing("No space left on device").write(1)).isInstanceOf(IOException.class);
    }
}
