// One indicator in several areas: bars of the period that the table is sorted by, the longest on top.
import { colour, lines } from "./chart-theme.js";

const HATCH = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: colour.white };

/** areas = {unit, decimals, bars:[["北京",5.94,"2021",differs]], own, words}; a bar of another period is hatched. */
export function areas(element, data) {
  const text = (value) => Number(value).toLocaleString("en", { minimumFractionDigits: data.decimals, maximumFractionDigits: data.decimals });
  const bars = data.bars.toReversed();
  return {
    aria: { enabled: true, label: { description: element.getAttribute("aria-label") } },
    grid: { left: 8, right: 64, top: 28, bottom: 8, containLabel: true },
    tooltip: { trigger: "item", confine: true, formatter: (at) => lines(at.name, `${bars[at.dataIndex][2]}　${text(at.value)} ${data.unit}`) },
    xAxis: { type: "value", name: data.unit, nameLocation: "start", nameGap: 8, position: "top", splitNumber: 4, axisLabel: { hideOverlap: true } },
    yAxis: { type: "category", data: bars.map((bar) => bar[0]), axisTick: { show: false } },
    series: [{
      type: "bar", barMaxWidth: 16,
      data: bars.map((bar) => ({
        value: bar[1],
        itemStyle: { color: bar[0] === data.own ? colour.accent : "#9aa5b1", borderColor: colour.ink3, borderWidth: bar[3] ? 1 : 0, decal: bar[3] ? HATCH : undefined },
      })),
      label: { show: true, position: "right", color: colour.ink, fontSize: 12, formatter: (at) => text(at.value) + (bars[at.dataIndex][3] ? `（${bars[at.dataIndex][2]}）` : "") },
    }],
  };
}
