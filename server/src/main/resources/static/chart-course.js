// The course of one indicator: what was measured, what is required, where it leads, what was published before.
import { colour, extent, lines, years } from "./chart-theme.js";

const TARGET = "path://M0,0L20,0L20,3L0,3Z";
const hollow = { color: colour.white, borderColor: colour.ink3, borderWidth: 1.5 };

/**
 * course = {unit, decimals, rank, actual:[[x,value,"2027"]], older, required, forecast:[[x,mid,low,high,"2028"]],
 * vintages:[[x,value,"what it was"]], breaks:[[x,"why"]], today, targets:[[x,value,"≥ 3.6"]], others:[{name,points}],
 * words}; x is the end of the period in years, so that the end of 2027 is 2027. The first rank is on top.
 */
export function course(element, data, width) {
  const narrow = width < 560, slim = width < 900;
  const text = (value) => Number(value).toLocaleString("en", { minimumFractionDigits: data.decimals, maximumFractionDigits: data.decimals });
  const last = data.actual.at(-1) ?? data.older.at(-1);
  const fan = last && data.forecast.length > 0 ? [[last[0], last[1], last[1], last[1], last[2]], ...data.forecast] : [];
  const others = data.others ?? [];
  const all = [...data.actual, ...data.older, ...data.required, ...data.vintages, ...data.targets, ...others.flatMap((other) => other.points)];
  const reach = extent([...all.map((point) => point[1]), ...fan.flatMap((point) => [point[2], point[3]])]);
  const places = [...all, ...fan].map((point) => point[0]);
  const from = Math.floor(Math.min(...places)), to = Math.ceil(Math.max(...places));
  const required = new Map(data.required.map((point) => [point[0], point[1]]));
  const end = (word, tint) => ({ show: !narrow, formatter: word, color: tint, fontSize: 12, distance: 8 });
  const crowded = (point) => required.get(point[0]) > point[1] || data.vintages.some((other) => other[0] === point[0] && other[1] > point[1]);
  const labelled = (point) => (crowded(point) ? { value: point, label: { position: "bottom", distance: 16 } } : point);
  const sparse = narrow || data.actual.length > 14;
  const beside = Math.max(0, ...data.targets.map((point) => wide(point[2]) + 24), ...others.map((other) => wide(other.name) + 16));
  return {
    aria: { enabled: true, label: { description: element.getAttribute("aria-label") } },
    grid: narrow ? { left: 44, right: 16, top: 54, bottom: 30 } : { top: slim ? 54 : 36, right: Math.min(width / 3, Math.max(32, beside - width / (2 * (to - from + 1)))) },
    tooltip: {
      trigger: "item", confine: true,
      formatter: (at) => lines(at.seriesName, `${at.value.at(-1)}　${text(at.value[1])} ${data.unit}`),
    },
    xAxis: {
      type: "value", min: from - 0.5, max: to + 0.5, splitLine: { show: false },
      axisTick: { customValues: years(from, to, width) },
      axisLabel: { customValues: years(from, to, width), formatter: (year) => (narrow ? `’${String(year).slice(2)}` : String(year)) },
    },
    yAxis: {
      type: "value", ...reach, ...(data.rank ? { min: 1, inverse: true, nameLocation: "start" } : {}), minInterval: data.decimals === 0 ? 1 : undefined, axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { formatter: (value) => Number(value).toLocaleString("en", { minimumFractionDigits: Math.min(1, data.decimals) }) },
      name: reach.min === 0 ? data.unit : `${data.unit}　${data.words.axis}`,
      nameGap: slim ? 30 : 14, nameTextStyle: { align: "left", padding: [0, 0, 0, narrow ? -36 : -44] },
    },
    series: [
      ...band(fan, data),
      ...others.map((other, index) => ({
        name: other.name, type: "line", data: other.points, symbol: ["triangle", "rect", "diamond", "emptyCircle"][index % 4], symbolSize: 6,
        itemStyle: { color: colour.ink3 }, lineStyle: { color: colour.ink3, width: 1, type: [[1, 3], [8, 3], [4, 2, 1, 2], [2, 2]][index % 4] },
        endLabel: end(other.name, colour.ink3), labelLayout: { moveOverlap: "shiftY" },
      })),
      { name: data.words.required, type: "line", symbol: "rect", symbolSize: 5, data: data.required, itemStyle: { color: colour.ink3 }, lineStyle: { color: colour.ink3, width: 1.25, type: [6, 4] } },
      { name: data.words.older, type: "line", data: data.older, itemStyle: hollow, lineStyle: { color: colour.ink3, width: 1.5 } },
      {
        name: data.words.actual, type: "line", z: 4, data: data.actual.map(labelled), itemStyle: { color: colour.accent }, lineStyle: { color: colour.accent, width: 2.25 },
        label: {
          show: true, position: "top", distance: 7, color: colour.ink, fontSize: 12, textBorderColor: colour.white, textBorderWidth: 3,
          formatter: (at) => (at.value[0] === last[0] || !sparse ? text(at.value[1]) : ""),
        },
        labelLayout: { hideOverlap: true },
        markLine: marks(data, last),
      },
      { name: data.words.vintage, type: "scatter", z: 5, symbol: "diamond", symbolSize: 9, data: data.vintages, itemStyle: { color: colour.white, borderColor: colour.ink, borderWidth: 1.25 } },
      {
        name: data.words.target, type: "scatter", z: 5, symbol: TARGET, symbolSize: [22, 4], data: data.targets, itemStyle: { color: colour.ink },
        label: {
          show: true, position: narrow ? "top" : "right", align: narrow ? "right" : "left", formatter: (at) => at.value[2],
          color: colour.ink, fontWeight: 600, fontSize: 12,
        },
        labelLayout: { moveOverlap: "shiftY" },
      },
    ],
  };
}

/** About how many pixels a label of 12 takes. */
function wide(text) {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 12.5 : 7), 0);
}

function band(fan, data) {
  if (fan.length === 0) return [];
  const points = (api) => [...fan.map((at) => api.coord([at[0], at[3]])), ...fan.toReversed().map((at) => api.coord([at[0], at[2]]))];
  return [
    {
      name: data.words.interval, type: "custom", silent: true, z: 1, clip: true, data: [0], tooltip: { show: false },
      renderItem: (_, api) => ({ type: "polygon", style: { fill: colour.accent, opacity: 0.13 }, shape: { points: points(api) } }),
    },
    {
      name: data.words.forecast, type: "line", symbol: "none", data: fan.map((at) => [at[0], at[1], at[4]]),
      lineStyle: { color: colour.accent, width: 1.5, type: [2, 3] },
    },
  ];
}

function marks(data, last) {
  const lined = data.breaks.map((at) => ({ xAxis: at[0], label: { formatter: at[1] }, lineStyle: { color: colour.ink3, type: "solid", width: 1 } }));
  if (data.today && last) {
    lined.push({ xAxis: data.today, label: { formatter: data.words.today }, lineStyle: { color: colour.ink3, type: [2, 2], width: 1 } });
  }
  return { silent: true, symbol: "none", label: { fontSize: 12, color: colour.ink2, position: "end", distance: 6 }, data: lined };
}
