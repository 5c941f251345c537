package gangju.reader.outline;

import gangju.reader.block.Block;
import gangju.reader.block.TitleEnding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands before the first heading and after the last paragraph: titles, labels, notice, signatures.
 *
 * @param labels indexes of passages that are neither headings nor running text
 * @param titles in order: of the notice, of the plan
 * @param addressees the line that the notice is addressed to
 * @param signatures bodies that sign, one a line
 * @param dates dates that stand alone
 */
record Opening(
        BitSet labels,
        List<Labels.Label> described,
        List<Passage> titles,
        List<Passage> addressees,
        List<Passage> signatures,
        List<Passage> dates,
        List<Passage> numbers) {
    static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}]{1,12} ?[〔\\[(]\\d{4}[〕\\])] ?第?\\d{1,4} ?号");
    private static final Pattern BODY =
            Pattern.compile("[\\p{IsHan} ·]{2,30}(?:委|政府|委员会|办公室|办公厅|局|厅|部|院|会|组|署|中心|银行|集团|公司)");
    private static final Pattern ADDRESSED = Pattern.compile(".*(?:各|有关|单位|政府|委|局|厅|部门|企业|院|公司).*:");
    /** The red head of an official document: 市人民政府文件. */
    private static final Pattern LETTERHEAD = Pattern.compile("[\\p{IsHan}·]{2,40}(?:委|政府|委员会|委員會|办公室|办公厅|局|厅|部|组)文件");

    /** The meeting that heard or passed the document: ——2024年1月10日在…会议上. */
    private static final Pattern ASSEMBLY = Pattern.compile("^(?:——|\\().*(?:会议|大会|全会).{0,12}$");

    private static final int LONGEST_TITLE = 90;
    private static final int TAIL = 12;

    /** @param paged whether the first level of headings is the title of the document */
    static Opening of(List<Passage> passages, BitSet contents, boolean paged) {
        var opening = new Opening(
                new BitSet(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (int i = 0; paged && i < passages.size(); i++) {
            var block = passages.get(i).block();
            if (block.kind() == Block.Kind.HEADING
                    && block.headingLevel() == 1
                    && !contents.get(i)
                    && !isLetterhead(passages.get(i))) {
                opening.take(i, passages.get(i), opening.titles);
            }
        }
        int body = opening.bodyStart(passages, contents);
        for (int i = 0; i < body; i++) {
            if (!contents.get(i) && !opening.labels.get(i)) {
                opening.sort(i, passages.get(i));
            }
        }
        for (int i = Math.max(body, passages.size() - TAIL); i < passages.size(); i++) {
            opening.sortTail(i, passages.get(i));
        }
        return opening;
    }

    private int bodyStart(List<Passage> passages, BitSet contents) {
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            boolean heading = passage.number() != null
                    && !contents.get(i)
                    && !labels.get(i)
                    && Labels.of(passage).isEmpty()
                    && HeadingRule.of(passage).isPresent();
            if (heading || isPlainHeading(passage) && !contents.get(i) && !describes(passages, i)) {
                return i;
            }
        }
        return Math.min(passages.size(), 40);
    }

    /** Whether labels are the first that stands below a heading. */
    private static boolean describes(List<Passage> passages, int index) {
        int next = index + 1;
        while (next < passages.size() && isPlainHeading(passages.get(next))) {
            next++;
        }
        return next < passages.size() && !Labels.of(passages.get(next)).isEmpty();
    }

    /** An unnumbered heading in markup that is no title. */
    private static boolean isPlainHeading(Passage passage) {
        return passage.block().kind() == Block.Kind.HEADING
                && passage.block().headingLevel() > 1
                && passage.block().alignment() != Block.Alignment.CENTRE
                && !TitleEnding.ends(passage.folded());
    }

    private void sort(int index, Passage passage) {
        var found = Labels.of(passage);
        var folded = passage.folded();
        if (!found.isEmpty()) {
            described.addAll(found);
            labels.set(index);
        } else if (isLetterhead(passage)) {
            var head = WholeTitle.unspaced(passage.text());
            described.add(new Labels.Label("issuer", head.substring(0, head.length() - "文件".length())));
            labels.set(index);
        } else if (WrittenDate.is(folded)) {
            take(index, passage, dates);
        } else if (folded.length() <= 80
                && ASSEMBLY.matcher(folded).find()
                && WrittenDate.find(folded).isPresent()) {
            take(index, passage, dates);
        } else if (NUMBER.matcher(folded).matches()) {
            take(index, passage, numbers);
        } else if (folded.length() <= 400 && ADDRESSED.matcher(folded).matches() && addressees.isEmpty()) {
            take(index, passage, addressees);
        } else if (isTitle(passage)) {
            take(index, passage, titles);
        } else if (isSignature(folded)) {
            take(index, passage, signatures);
        } else if (folded.startsWith("(") && folded.endsWith(")") && folded.length() < 80) {
            labels.set(index);
        }
    }

    private void sortTail(int index, Passage passage) {
        var folded = passage.folded();
        if (WrittenDate.is(folded)) {
            take(index, passage, dates);
        } else if (passage.number() == null
                && isSignature(folded)
                && !passage.block().isAllEmphasised()) {
            take(index, passage, signatures);
        } else if (folded.startsWith("(此件") || folded.startsWith("抄送:")) {
            labels.set(index);
        }
    }

    private void take(int index, Passage passage, List<Passage> into) {
        labels.set(index);
        into.add(passage);
    }

    private static boolean isLetterhead(Passage passage) {
        return LETTERHEAD.matcher(WholeTitle.unspaced(passage.folded())).matches();
    }

    private static boolean isTitle(Passage passage) {
        var folded = passage.folded();
        if (folded.length() > LONGEST_TITLE
                || folded.length() < 4
                || "。;:!,".indexOf(folded.charAt(folded.length() - 1)) >= 0) {
            return false;
        }
        return TitleEnding.ends(WholeTitle.unspaced(folded))
                || passage.block().kind() == Block.Kind.HEADING
                        && passage.block().headingLevel() == 1
                || passage.block().alignment() == Block.Alignment.CENTRE
                        && passage.block().isAllEmphasised();
    }

    private static boolean isSignature(String folded) {
        return folded.length() <= 60 && BODY.matcher(folded).matches();
    }
}
