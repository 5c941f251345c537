// Draws the charts of a page from the JSON beside them, the same numbers as in the table, and gives them away as pictures.
import "./chart-theme.js";
import { areas } from "./chart-areas.js";
import { course } from "./chart-course.js";

const KINDS = { course, areas };

function draw(element) {
  const data = JSON.parse(document.getElementById(element.dataset.numbers).textContent);
  const option = () => KINDS[element.dataset.chart](element, data);
  const chart = window.echarts.init(element, "gangju", { renderer: "svg" });
  const paint = () => chart.setOption(option(), true);
  paint();
  element.dataset.drawn = "yes";
  new ResizeObserver(() => { chart.resize(); paint(); }).observe(element);
  window.addEventListener("beforeprint", () => { chart.resize({ width: 640 }); paint(); });
  window.addEventListener("afterprint", () => { chart.resize({ width: "auto" }); paint(); });
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

/** On white and twice as fine as the screen, so that it can be put into a report. */
function save(element, name) {
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    canvas.width = element.clientWidth * 2;
    canvas.height = element.clientHeight * 2;
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
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

document.querySelectorAll("[data-chart]").forEach(draw);
