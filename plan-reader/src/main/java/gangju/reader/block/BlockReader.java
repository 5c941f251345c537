package gangju.reader.block;

import gangju.model.Finding;
import gangju.model.Span;
import gangju.reader.text.Line;
import gangju.reader.text.Lines;
import gangju.reader.text.PositionedText;
import java.util.ArrayList;
import java.util.List;

/** Parts, joins and drops lines until each is a block of the document. */
public final class BlockReader {
    private BlockReader() {}

    public static BlockText read(Lines lines) {
        var findings = new ArrayList<Finding>(lines.findings());
        var pieces = Parting.part(lines.lines());
        pieces = Joining.join(pieces);
        pieces = Furniture.drop(pieces, findings);
        return assemble(pieces, lines, findings);
    }

    private static BlockText assemble(List<Piece> pieces, Lines lines, List<Finding> findings) {
        int length = pieces.stream().mapToInt(piece -> piece.length() + 1).sum();
        var text = new StringBuilder(length);
        var starts = new int[length];
        var ends = new int[length];
        var blocks = new ArrayList<Block>();
        for (var piece : pieces) {
            int at = text.length();
            piece.copy(text, starts, ends);
            int end = text.length();
            blocks.add(new Block(
                    new Span(at, end), kind(piece), piece.form().level(), alignment(piece), piece.emphasis(at)));
            text.append('\n');
            starts[end] = ends[end - 1];
            ends[end] = ends[end - 1];
        }
        var places = Places.of(pieces);
        return new BlockText(
                new PositionedText(text.toString(), starts, ends),
                blocks,
                TableReader.read(lines.tables(), places, text.toString(), blocks),
                places.pages(),
                lines.declared(),
                findings);
    }

    private static Block.Kind kind(Piece piece) {
        return switch (piece.form().kind()) {
            case HEADING -> Block.Kind.HEADING;
            case LIST_ITEM -> Block.Kind.LIST_ITEM;
            case PICTURE -> Block.Kind.PICTURE;
            case CONTENTS -> Block.Kind.CONTENTS;
            case NOTE -> Block.Kind.NOTE;
            case TEXT, CELL, GAP -> Pictures.isName(piece.text()) ? Block.Kind.PICTURE : Block.Kind.PARAGRAPH;
        };
    }

    private static Block.Alignment alignment(Piece piece) {
        return switch (piece.form().setting()) {
            case START -> Block.Alignment.START;
            case CENTRE -> Block.Alignment.CENTRE;
            case END -> Block.Alignment.END;
        };
    }

    static boolean isGap(Line line) {
        return line.form().kind() == Line.Kind.GAP;
    }
}
