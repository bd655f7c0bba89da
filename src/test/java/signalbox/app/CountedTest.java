package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountedTest {
    @Test
    void saysOneAsOneAndManyInGroupsOfThree() {
        assertThat(Counted.calls(1)).isEqualTo("1 call");
        assertThat(Counted.calls(0)).isEqualTo("0 calls");
        assertThat(Counted.of(12_041, "record")).isEqualTo("12,041 records");
    }
}
