package gangju.reader.block;

import gangju.model.Finding;
import gangju.reader.script.Folding;
import gangju.reader.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Drops what stands around a document on a page: breadcrumbs, share bars, editors' lines, link lists. */
final class Furniture {
    private static final int SHORT = 80;
    private static final Pattern LINE = Pattern.compile(
            "^(?:责任编辑|编辑|责编|校对|审核|来源|稿件来源|信息来源|文章来源|作者|记者|原标题|浏览次数|浏览量|点击|阅读|访问量|字号|字体|分享|分享到|扫一扫|扫码|相关政策|相关链接|相关报道|最新新闻|新闻推荐|推荐阅读|精彩推荐|热门文章"
                    + "|相关阅读|相关文件|相关解读|延伸阅读|上一篇|下一篇|返回|打印|关闭|收藏|版权所有|主办单位|承办单位|主办|承办|技术支持|网站标识码|网站地图|联系我们|当前位置|您的位置|您现在的位置|位置|首页|无障碍)"
                    + "(?:[::].{0,60}|)$|ICP备|公网安备|网安备|备案号|^(?:京|沪|粤|苏|浙)ICP|^版权所有|尽在.{0,20}(?:APP|客户端)|(?:扫描?|长按).{0,8}二维码|关注.{0,12}公众号|^【?(?:打印|关闭|字体|字号)|^您访问的.{0,10}即将离开"
                    + "|^[大中小\\[\\]|/ ]{3,12}$|^(?:打印|关闭|收藏|分享|纠错|返回顶部|[||  ]){2,8}$");
    private static final Pattern CRUMBS = Pattern.compile("^[^>》。]{1,20}(?: ?(?:>|>>|»|›|→) ?[^>。]{1,40}){1,6}$");

    private Furniture() {}

    static List<Piece> drop(List<Piece> pieces, List<Finding> findings) {
        var kept = new ArrayList<Piece>(pieces.size());
        var dropped = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean list = isLink(piece)
                    && (i > 0 && isLink(pieces.get(i - 1)) || i + 1 < pieces.size() && isLink(pieces.get(i + 1)));
            if (list || isFurniture(piece)) {
                if (piece.form().kind() != Line.Kind.PICTURE) {
                    dropped.add(piece.text());
                }
            } else {
                tell(dropped, findings);
                kept.add(piece);
            }
        }
        tell(dropped, findings);
        return kept;
    }

    /** Nothing but a link, and no numbered heading. */
    private static boolean isLink(Piece piece) {
        return piece.length() <= SHORT / 2
                && piece.linked() * 10 >= piece.length() * 9
                && piece.form().kind() != Line.Kind.HEADING
                && "一二三四五六七八九十(（第0123456789".indexOf(piece.first()) < 0;
    }

    private static boolean isFurniture(Piece piece) {
        if (piece.length() > SHORT) {
            return false;
        }
        var folded = Folding.characters(piece.text());
        boolean isRow = folded.indexOf('\t') >= 0;
        return LINE.matcher(folded).find() || !isRow && CRUMBS.matcher(folded).matches();
    }

    /** One finding for what stood together. */
    private static void tell(List<String> dropped, List<Finding> findings) {
        if (dropped.isEmpty()) {
            return;
        }
        var first = dropped.getFirst();
        var cut = first.length() > 30 ? first.substring(0, 30) + "…" : first;
        var many = dropped.size() == 1 ? "" : "等 %d 处".formatted(dropped.size());
        findings.add(new Finding(
                "text-dropped", Finding.Severity.INFO, "未读入页面上的非正文文字：“%s”%s。如属正文，请在审阅时补上。".formatted(cut, many), null));
        dropped.clear();
    }
}
