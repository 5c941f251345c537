package gangju.reader.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Glossaries and lists of sources: what stands in bold there are terms and names, no headings. */
final class References {
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:glossary|key terms|definitions?|(?:list of )?(?:acronyms|abbreviations)|references|bibliography|works cited|endnotes)\\b.{0,40}");

    private References() {}

    static boolean is(Heading heading) {
        return TITLE.matcher(heading.title()).matches();
    }

    /** @param headings in the order of the text, with their ranks */
    static List<Heading> without(List<Heading> headings) {
        var kept = new ArrayList<Heading>();
        int list = 0;
        for (var heading : headings) {
            if (list == 0 || heading.rank() <= list) {
                list = is(heading) ? heading.rank() : 0;
                kept.add(heading);
            }
        }
        return kept;
    }
}
