package gangju.reader.text.paged;

import java.text.Normalizer;

/** Kinds of characters as typesetting treats them. */
final class Scripts {
    /** Radicals that fonts give in place of characters, each before the one it stands for. */
    private static final String RADICALS = "⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺"
            + "⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西"
            + "⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟"
            + "⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户";

    private Scripts() {}

    /** Chinese characters and full-width signs, which stand side by side without spaces. */
    static boolean isWide(int c) {
        return c >= 0x2E80 || c >= 0x2010 && c <= 0x2027 || c >= 0x2460 && c <= 0x24FF;
    }

    static boolean isLetter(int c) {
        return c < 0x2000 && Character.isLetter(c);
    }

    /** Radicals, compatibility forms and ligatures as the characters they show. */
    static String plain(String text) {
        char first = text.charAt(0);
        switch (first) {
            case '\u00AD' -> {
                return "";
            }
            case '\u2015' -> {
                return "—";
            }
            case '\u301C' -> {
                return "～";
            }
            default -> {}
        }
        int radical = first >= 0x2E80 && first < 0x2FE0 ? RADICALS.indexOf(first) : -1;
        if (radical >= 0 && radical % 2 == 0) {
            return RADICALS.substring(radical + 1, radical + 2);
        }
        boolean variant = first >= 0x2E80 && first < 0x2FE0
                || first >= 0xF900 && first < 0xFB07
                || first >= 0xFE30 && first < 0xFE50;
        return variant ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
