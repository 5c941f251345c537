package gangju.reader.source;

import java.util.BitSet;

/** How much a text looks like Chinese or English prose; a wrong charset makes rare characters of common ones. */
final class Familiarity {
    private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
            + "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新"
            + "线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头"
            + "基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思"
            + "市划规创推城技科技术完善提升加快促进加强推动建设健全发展服务保障支持促进实施"
            + "這個國時來們會對發動過說產種麼後經進電裡現實點從業應開還與關線數變條沒結解問題黨體制當機兩質氣總員長資邊統級圖較將組見計別論運農幾區強決戰則處隊給門規領東導壓濟階劃創術術務障"
            + "，。、；：？！（）“”《》—1234567890 ,.\n\r\t";
    private static final BitSet SET = set();

    private Familiarity() {}

    /** Share of familiar characters, less what can't have been meant; 0 to 1. */
    static double of(String text) {
        int limit = Math.min(text.length(), 200_000);
        int known = 0;
        int wrong = 0;
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (SET.get(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '<' || c == '>') {
                known++;
            } else if (c == 0xFFFD || c >= 0xE000 && c < 0xF900) {
                wrong++;
            }
        }
        return limit == 0 ? 0 : Math.max(0, (known - 5.0 * wrong) / limit);
    }

    private static BitSet set() {
        var set = new BitSet();
        COMMON.chars().forEach(set::set);
        return set;
    }
}
