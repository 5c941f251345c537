// The one chart theme: the colours and letters of gangju.css, rules instead of boxes, no movement.
const css = getComputedStyle(document.documentElement);
const token = (name) => css.getPropertyValue(`--gj-${name}`).trim();

export const colour = {
  ink: token("ink"), ink2: token("ink-2"), ink3: token("ink-3"), rule: token("rule"), accent: token("accent"), white: "#fff",
};
const axis = {
  axisLine: { lineStyle: { color: colour.ink } },
  axisTick: { lineStyle: { color: colour.ink }, length: 4 },
  axisLabel: { color: colour.ink2, fontSize: 12 },
  splitLine: { lineStyle: { color: colour.rule, width: 1 } },
  nameTextStyle: { color: colour.ink3, fontSize: 12 },
};

window.echarts.registerTheme("gangju", {
  color: [colour.accent, colour.ink3, "#6f93bd", "#9aa5b1"],
  backgroundColor: "transparent",
  textStyle: { fontFamily: css.getPropertyValue("--bs-font-sans-serif").trim(), color: colour.ink },
  animation: false,
  grid: { left: 52, right: 104, top: 36, bottom: 34, containLabel: false },
  categoryAxis: axis,
  valueAxis: axis,
  line: { symbol: "circle", symbolSize: 7, lineStyle: { width: 2 } },
  legend: { show: false },
  tooltip: {
    backgroundColor: colour.white, borderColor: token("rule-2"), borderWidth: 1, padding: [8, 12],
    textStyle: { color: colour.ink, fontSize: 13 }, extraCssText: "box-shadow:none;border-radius:2px",
  },
});

/** Lines of text for a tooltip, as elements: what the page says is never read as markup. */
export function lines(...texts) {
  const box = document.createElement("div");
  for (const text of texts.filter(Boolean)) {
    const line = document.createElement("div");
    line.textContent = text;
    box.append(line);
  }
  return box;
}

/** Where an axis starts and ends: at 0 unless that would squeeze the values into the upper part. */
export function extent(values) {
  const known = values.filter((value) => Number.isFinite(value));
  const low = Math.min(...known), high = Math.max(...known);
  if (low >= 0 && low < 0.4 * high) return { min: 0 };
  const margin = (high - low || Math.abs(high) || 1) * 0.12;
  return { min: (low >= 0 && low - margin < 0) ? 0 : undefined, scale: true };
}

/** The ticks of whole years that have room: all, or every second, fifth … */
export function years(from, to, width) {
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const room = Math.max(2, Math.floor(width / 52));
  const step = [1, 2, 5, 10, 20].find((size) => all.length / size <= room) ?? 50;
  return all.filter((year) => (to - year) % step === 0);
}
