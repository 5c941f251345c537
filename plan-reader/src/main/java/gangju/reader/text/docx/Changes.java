package gangju.reader.text.docx;

import gangju.model.Finding;
import gangju.reader.text.LineCollector;
import java.util.ArrayList;
import java.util.List;

/** What of a document is not in its text: tracked changes, comments, hidden and struck-out words, embedded objects. */
final class Changes {
    private static final int GLANCE = 30;
    int inserted;
    int deleted;
    int comments;
    int objects;
    int notes;
    private final List<String> struck = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private int struckCount;
    private int hiddenCount;

    void struck(String text) {
        struckCount += keep(text, struck);
    }

    void hidden(String text) {
        hiddenCount += keep(text, hidden);
    }

    private static int keep(String text, List<String> glances) {
        if (text.isBlank()) {
            return 0;
        }
        if (glances.isEmpty()) {
            glances.add(text.length() > GLANCE ? text.substring(0, GLANCE) + "…" : text.strip());
        }
        return 1;
    }

    void tell(LineCollector lines) {
        if (inserted + deleted > 0) {
            lines.find(new Finding(
                    "tracked-changes",
                    Finding.Severity.WARNING,
                    "原文带有 %d 处修订（插入 %d 处，删除 %d 处）没有接受或拒绝，已按全部接受后的文字读取。请确认这是定稿；如不是，请在 Word 中处理修订后重新上传。"
                            .formatted(inserted + deleted, inserted, deleted),
                    null));
        }
        dropped(lines, "划线删除的文字", struck, struckCount);
        dropped(lines, "隐藏的文字", hidden, hiddenCount);
        if (notes > 0) {
            lines.find(new Finding(
                    "notes-apart",
                    Finding.Severity.INFO,
                    "有 %d 条脚注或尾注，已放在全文之后，不参与读取目标和任务。请查看其中有没有口径或例外。".formatted(notes),
                    null));
        }
        if (comments > 0) {
            lines.find(new Finding(
                    "comments-not-read", Finding.Severity.INFO, "原文有 %d 条批注，未读入。".formatted(comments), null));
        }
        if (objects > 0) {
            lines.find(new Finding(
                    "objects-not-read",
                    Finding.Severity.WARNING,
                    "原文嵌有 %d 个其他文件或对象（如 Excel 表），未打开。如其中有指标，请复制成 Word 表格后重新上传，或在审阅时补录。".formatted(objects),
                    null));
        }
    }

    private static void dropped(LineCollector lines, String what, List<String> glances, int count) {
        if (count > 0) {
            var many = count == 1 ? "" : "（共 %d 处）".formatted(count);
            lines.dropped(what + many, glances.getFirst());
        }
    }
}
