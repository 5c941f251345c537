// Draws the charts of a page from the JSON beside them, the same numbers as in the table, and gives them away as pictures.
import "./chart-theme.js";
import { areas } from "./chart-areas.js";
import { course } from "./chart-course.js";

const KINDS = { course, areas };
/** As wide and high as gangju.css makes the place of a chart on paper; bars keep the height that their number needs. */
const PRINTED = { width: 640, height: 320 };

function draw(element) {
  const data = JSON.parse(document.getElementById(element.dataset.numbers).textContent);
  const chart = window.echarts.init(element, "gangju", { renderer: "svg" });
  const paint = () => chart.setOption(KINDS[element.dataset.chart](element, data, chart.getWidth()), true);
  paint();
  element.dataset.drawn = "yes";
  new ResizeObserver(() => { chart.resize(); paint(); }).observe(element);
  window.addEventListener("beforeprint", () => { chart.resize({ width: PRINTED.width, height: element.classList.contains("bars") ? "auto" : PRINTED.height }); paint(); });
  window.addEventListener("afterprint", () => { chart.resize({ width: "auto", height: "auto" }); paint(); });
  offerPicture(element, data);
}

function offerPicture(element, data) {
  const place = document.querySelector(`[data-picture="${element.dataset.numbers}"]`);
  if (!place) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-sm btn-plain";
  button.textContent = data.words.picture;
  button.addEventListener("click", () => save(element, place.dataset.name));
  place.prepend(button, " ");
}

/** On white and twice as fine as the screen, with its name above and its sources below, so that it can go into a report. */
function save(element, name) {
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    const edge = 40, wide = element.clientWidth, high = element.clientHeight;
    canvas.width = wide * 2;
    canvas.height = (high + 2 * edge) * 2;
    const context = canvas.getContext("2d");
    context.scale(2, 2);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, wide, high + 2 * edge);
    context.drawImage(image, 0, edge, wide, high);
    write(context, "h1", "600 16px", 26, wide);
    write(context, ".foot p", "12px", high + edge + 24, wide);
    canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${name}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  });
  // Not the chart's own text of it, in which the quotes of font names end the attribute that they stand in.
  const text = new XMLSerializer().serializeToString(element.querySelector("svg"));
  image.src = `data:image/svg+xml;charset=UTF-8,${encodeURIComponent(text)}`;
}

/** The words of a part of the page, cut where the picture ends. */
function write(context, part, font, top, wide) {
  const place = document.querySelector(part);
  if (!place) return;
  context.fillStyle = "#1a232e";
  context.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  let words = place.textContent.trim();
  while (words.length > 1 && context.measureText(words).width > wide - 16) words = `${words.slice(0, -2)}…`;
  context.fillText(words, 8, top);
}

document.querySelectorAll("[data-chart]").forEach(draw);
