package gangju.reader.english;

import java.util.regex.Pattern;

/** The words that govern a number: what lowers, raises, reaches, keeps and makes. */
final class Verbs {
    static final String LESS = "reduc(?:e|es|ed|ing)|cut(?:s|ting)?|decreas(?:e|es|ed|ing)|lower(?:s|"
            + "ed|ing)?|shrink(?:ing)?|curb(?:ing)?|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|fall(?:s|"
            + "ing)?|slash(?:ing)?|minimi[sz](?:e|es|ed|ing)|shorten(?:ed|ing)?|conserv(?:e|ing)|sav(?:e|ing)"
            + "|abat(?:e|es|ed|ing)|trim(?:s|med|ming)?|lessen(?:s|ed|ing)?|diminish(?:es|ed|ing)?|(?:bring(?:s|ing)?|brought|driv(?:e|es|en|ing)|drove|phas(?:e|es|ed|ing)|scal(?:e|es|ed|ing)) down";
    static final String MORE = "increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|grow(?:s|n|ing)?|expand(?:s|"
            + "ed|ing)?|improv(?:e|es|ed|ing)|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|lift(?:s|"
            + "ed|ing)?|ris(?:e|es|en|ing)|extend(?:s|ed|ing)?|accelerat(?:e|es|ed|ing)|strengthen(?:s|ed|ing)?|scal(?:e|es|ed|ing) up"
            + "|climb(?:s|ed|ing)?|widen(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|step(?:s|ped|ping)? up|(?:bring(?:s|ing)?|brought) up";
    static final String REACH = "reach(?:es|ed|ing)?|achiev(?:e|es|ed|ing)|attain(?:s|ed|ing)?|hit(?:s|"
            + "ting)?|meet(?:s|ing)?|secur(?:e|es|ed|ing)|reali[sz](?:e|es|ed|ing)|obtain(?:s|ed|ing)?";
    static final String KEEP = "maintain(?:s|ed|ing)?|keep(?:s|ing)?|kept|sustain(?:s|ed|ing)?|remain(?:s|"
            + "ing)?|hold(?:s|ing)?|stay(?:s|ing)?";
    static final String CAP = "limit(?:s|ed|ing)?|cap(?:s|ped|ping)?";
    static final String MAKE = "creat(?:e|es|ing)|build(?:s|ing)?|construct(?:s|ing)?|plant(?:s|"
            + "ing)?|install(?:s|ing)?|train(?:s|ing)?|deliver(?:s|ing)?|provid(?:e|es|ing)|support(?:s|"
            + "ing)?|add(?:s|ing)?|establish(?:es|ing)?|open(?:s|ing)?|launch(?:es|ing)?|restor(?:e|"
            + "es|ing)|protect(?:s|ing)?|retrofit(?:s|ting)?|connect(?:s|ing)?|generat(?:e|es|ing)|"
            + "enrol(?:l|s|ling)?|recruit(?:s|ing)?|hir(?:e|es|ing)|attract(?:s|ing)?|convert(?:s|"
            + "ing)?|replac(?:e|es|ing)|upgrad(?:e|es|ing)|renovat(?:e|es|ing)|develop(?:s|ing)?|"
            + "complet(?:e|es|ing)|acquir(?:e|es|ing)|preserv(?:e|es|ing)|produc(?:e|es|ing)|divert(?:s|"
            + "ing)?|electrify(?:ing)?|serv(?:e|es|ing)|hous(?:e|ing)|deploy(?:s|ing)?|conserv(?:e|"
            + "es|ing)|equip(?:s|ping)?|certify(?:ing)?|graduat(?:e|es|ing)|mobili[sz](?:e|es|ing)|"
            + "leverag(?:e|es|ing)|ensur(?:e|es|ing)|offer(?:s|ing)?|purchas(?:e|es|ing)|transition(?:s|"
            + "ing)?|conduct(?:s|ing)?|host(?:s|ing)?|repair(?:s|ing)?|resurfac(?:e|es|ing)|rehabilitat(?:e|"
            + "es|ing)|implement(?:s|ing)?|publish(?:es|ing)?|remov(?:e|es|ing)|eliminat(?:e|es|"
            + "ing)|recycl(?:e|es|ing)|source|sourc(?:es|ing)|supply(?:ing)?|digiti[sz](?:e|es|ing)|reskill(?:ing)?|upskill(?:ing)?"
            + "|(?:bring|refit(?:t)?|refurbish|regenerat|enabl|process|recover|reus|register|screen|immuni[sz]|vaccinat|treat|distribut|award|grant|procur|demolish|clear|irrigat|lay|pav|inspect|assess|audit|licens|relocat|resettl|rehous|employ|engag|educat|coach|mentor|tutor|visit|involv|insulat|weatheri[sz]|decarboni[sz]|retir|clos|commission|offset|sequest(?:er|rat)|captur|stor|harvest|collect|compost|export|import|buy|leas|link|reforest|afforest|rewild|releas|prevent|avert|assist|equip|rebuild|recogni[sz]|activat|empower|unlock|secur|green|introduc)(?:e|es|s|ing)?";
    static final Pattern CHANGE =
            Pattern.compile("\\b(?:(?<less>" + LESS + ")|(?<more>" + MORE + "))\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern AIM = Pattern.compile(
            "\\b(?:(?<reach>" + REACH + ")|(?<keep>" + KEEP + ")|" + "(?<cap>" + CAP + "))\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern MAKING = Pattern.compile("\\b(?:" + MAKE + ")\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern NOUN_LESS = Pattern.compile(
            "^(?: or (?:more|greater))? (?<own>(?:[\\w-]+ (?:\\([A-Z]+\\) )?){0,5}?)(?:reductions?|decreases?|cuts?|"
                    + "decline|drop|savings?)\\b(?: (?:in|of|to|on) )?|^ (?:fewer|less|lower) ",
            Pattern.CASE_INSENSITIVE);
    static final Pattern NOUN_MORE = Pattern.compile(
            "^ (?<own>(?:[\\w-]+ ){0,4}?)(?:increases?|growth|rise|improvement|expansion)\\b(?: (?:in|"
                    + "of|to|on) )?|^ (?:more|additional|higher) ",
            Pattern.CASE_INSENSITIVE);
    static final Pattern NOUN_OF = Pattern.compile(
            "\\b(?:(?<less>reductions?|decreases?|cut|decline)|(?<more>increases?|growth|rise|improvement))\\b(?: (?:and|or) \\w+)?(?: \\([^()]{2,30}\\))?(?: (?:in|"
                    + "of) (?<name>[^,;:]{2,80}?))?(?: (?:targets?|goals?|commitment|objective))? (?:of|by) $",
            Pattern.CASE_INSENSITIVE);

    private Verbs() {}
}
