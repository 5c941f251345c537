package gangju.reader.outline;

import gangju.reader.script.Folding;
import org.jspecify.annotations.Nullable;

/** Which script a text is written in. */
final class Language {
    private static final int SAMPLE = 20_000;

    private Language() {}

    static @Nullable String of(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        var folded = Folding.characters(sample);
        int han = 0;
        int traditional = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c >= 0x4E00 && c < 0xA000) {
                han++;
                traditional += folded.charAt(i) == c ? 0 : 1;
            } else if (c < 0x80 && Character.isLetter(c)) {
                latin++;
            }
        }
        if (han * 4 < latin) {
            return "en";
        }
        return han == 0 ? null : traditional * 12 > han ? "zh-Hant" : "zh-Hans";
    }
}
