package gangju.indicator.status;

import java.time.LocalDate;

/**
 * A person's word on a target that no figure can judge.
 *
 * @param evidence what it rests on
 * @param on the day that it was judged for
 */
public record PersonJudgement(Outcome outcome, String evidence, String by, LocalDate on, LocalDate knownSince) {}
