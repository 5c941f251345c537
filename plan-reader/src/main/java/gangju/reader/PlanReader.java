package gangju.reader;

import gangju.model.Finding;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Span;
import gangju.reader.block.BlockReader;
import gangju.reader.english.EnglishTargets;
import gangju.reader.item.Findings;
import gangju.reader.item.Projects;
import gangju.reader.item.TargetReading;
import gangju.reader.item.Targets;
import gangju.reader.item.Tasks;
import gangju.reader.outline.Outline;
import gangju.reader.outline.OutlineReader;
import gangju.reader.outline.Paragraph;
import gangju.reader.source.Source;
import gangju.reader.source.SourceReader;
import gangju.reader.statement.Sentences;
import gangju.reader.table.TableReading;
import gangju.reader.text.TextReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads plan documents; holds no state and can be shared by threads. */
public final class PlanReader {
    private static final int LONGEST_SENTENCE = 3000;

    /** @param fileName for messages only; the kind of the document is told from its content */
    public Outline outline(byte[] bytes, String fileName) throws ReadingException {
        return outline(SourceReader.read(bytes, fileName), ReadingProgress.NONE);
    }

    /** Refuses a file beyond {@link SourceReader#LIMIT} before reading it. */
    public Reading read(Path file) throws IOException, ReadingException {
        var name = file.getFileName();
        return read(SourceReader.bytes(file), name == null ? file.toString() : name.toString());
    }

    public Reading read(byte[] bytes, String fileName) throws ReadingException {
        return read(bytes, fileName, ReadingProgress.NONE);
    }

    /** @throws ReadingException with {@link ReadingException.Code#CANCELLED} when {@code progress} asks to stop */
    public Reading read(byte[] bytes, String fileName, ReadingProgress progress) throws ReadingException {
        ReadingProgress.enter(progress, ReadingProgress.Stage.SOURCE);
        var source = SourceReader.read(bytes, fileName);
        var outline = outline(source, progress);
        ReadingProgress.enter(progress, ReadingProgress.Stage.ITEMS);
        var findings = new ArrayList<>(outline.findings());
        var readable = readable(outline, findings);
        var tables = TableReading.of(readable);
        var prose = tables.proseForNumbers(readable);
        var sentences = Sentences.of(prose);
        var ofText = "en".equals(prose.metadata().language())
                ? EnglishTargets.read(prose, sentences)
                : Targets.read(prose, sentences);
        var numbers = new TargetReading(tables.with(ofText.targets()), ofText.statements());
        var toDo = tables.proseForTasks(readable);
        var tasks = tables.withTasks(Tasks.of(toDo, Sentences.of(toDo)));
        findings.addAll(tables.findings());
        findings.addAll(Findings.of(readable, numbers, tasks));
        return new Reading(
                file(source, outline.text()),
                outline.text(),
                outline.metadata(),
                outline.nodes(),
                numbers.targets(),
                numbers.statements(),
                tasks,
                Projects.of(prose, sentences),
                outline.tables(),
                outline.pages(),
                findings);
    }

    /** A file that is no text counts the characters that were read from it. */
    private static SourceFile file(Source source, String text) {
        var file = source.file();
        return source.kind().isText()
                ? file
                : new SourceFile(file.file(), file.mediaType(), file.charset(), file.sha256(), text.length());
    }

    /** Without what no person wrote as a sentence: items look back and forth in a sentence, which takes its time. */
    private static Outline readable(Outline outline, List<Finding> findings) {
        var tooLong = Sentences.of(outline).stream()
                .filter(sentence -> sentence.span().length() > LONGEST_SENTENCE)
                .toList();
        if (tooLong.isEmpty()) {
            return outline;
        }
        findings.add(new Finding(
                "long-sentence",
                Finding.Severity.WARNING,
                "有 %d 句超过 %d 字，未从所在段落读取目标和任务。请检查原文是否缺少句号，或在审阅时补录。".formatted(tooLong.size(), LONGEST_SENTENCE),
                tooLong.getFirst().span()));
        var paragraphs = new ArrayList<>(outline.paragraphs());
        for (var sentence : tooLong) {
            var paragraph = paragraphs.get(sentence.paragraph());
            var nothing = new Span(paragraph.span().start(), paragraph.span().start());
            paragraphs.set(sentence.paragraph(), new Paragraph(paragraph.node(), nothing, nothing));
        }
        return new Outline(outline.source(), outline.metadata(), outline.nodes(), paragraphs, outline.findings());
    }

    private static Outline outline(Source source, ReadingProgress progress) throws ReadingException {
        ReadingProgress.enter(progress, ReadingProgress.Stage.TEXT);
        var lines = TextReader.read(source, progress::goesOn);
        ReadingProgress.enter(progress, ReadingProgress.Stage.BLOCKS);
        var blocks = BlockReader.read(lines);
        ReadingProgress.enter(progress, ReadingProgress.Stage.OUTLINE);
        var outline = OutlineReader.read(blocks);
        var findings = new ArrayList<>(source.findings());
        findings.addAll(outline.findings());
        return new Outline(outline.source(), outline.metadata(), outline.nodes(), outline.paragraphs(), findings);
    }
}
