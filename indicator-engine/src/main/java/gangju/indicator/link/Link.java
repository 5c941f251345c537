package gangju.indicator.link;

import gangju.indicator.Indicator;

/**
 * A target's indicator.
 *
 * @param exact the names are equal when folded; otherwise only in what they measure, such as 技术合同成交额 and 全市技术合同成交额
 */
public record Link(NamedTarget target, Indicator indicator, boolean exact) {}
