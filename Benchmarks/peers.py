"""The charts of the benchmark as other libraries draw them: to SVG, each in the way its own documentation shows first."""
import io

NAMES = ["Open activities", "Group activities", "Events", "Street work", "Trips and camps", "Counselling", "Learning help"]
YEARS = list(range(2014, 2026))
PLACES = [f"Municipality {index + 1}" for index in range(12)]


def lines(number):
    return [[200 + 190 * index + (year * 37 + index * 53 + number * 17) % 101 * 2 for year in range(12)] for index in range(7)]


def bars(number):
    values = [300 + (index * 7919 + number * 104_729) % 9000 for index in range(12)]
    return sorted(zip(values, PLACES), reverse=True)


class Matplotlib:
    name = "matplotlib"

    def __init__(self):
        import matplotlib
        matplotlib.use("svg")
        matplotlib.rcParams["svg.fonttype"] = "none"
        matplotlib.rcParams["svg.hashsalt"] = "kazalo"
        import matplotlib.pyplot
        self.plot = matplotlib.pyplot

    def line(self, number):
        figure, axes = self.plot.subplots(figsize=(7.2, 4.2))
        for name, values in zip(NAMES, lines(number)):
            axes.plot(YEARS, values, label=name)
        axes.set_title(f"Visits by kind of activity, place {number}")
        axes.set_ylim(bottom=0)
        axes.legend()
        return self.bytes(figure)

    def bar(self, number):
        figure, axes = self.plot.subplots(figsize=(7.2, 4.2))
        rows = bars(number)
        axes.barh([name for _, name in rows], [value for value, _ in rows])
        axes.invert_yaxis()
        axes.set_title(f"Visits by municipality, chart {number}")
        return self.bytes(figure)

    def bytes(self, figure):
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None})
        self.plot.close(figure)
        return out.getvalue()


class Pygal:
    name = "pygal"

    def __init__(self):
        import pygal
        self.pygal = pygal

    def line(self, number):
        chart = self.pygal.Line(js=[], range=(0, 1600))
        chart.title = f"Visits by kind of activity, place {number}"
        chart.x_labels = list(map(str, YEARS))
        for name, values in zip(NAMES, lines(number)):
            chart.add(name, values)
        return chart.render()

    def bar(self, number):
        rows = bars(number)
        chart = self.pygal.HorizontalBar(js=[], show_legend=False)
        chart.title = f"Visits by municipality, chart {number}"
        chart.x_labels = [name for _, name in rows]
        chart.add("", [value for value, _ in rows])
        return chart.render()


class VegaLite:
    name = "Vega-Lite (vl-convert)"

    def __init__(self):
        import vl_convert
        self.convert = vl_convert.vegalite_to_svg

    def spec(self, number, values, mark, encoding, title):
        return self.convert(
            {"width": 540, "height": 300, "title": title, "data": {"values": values}, "mark": mark, "encoding": encoding})

    def line(self, number):
        values = [
            {"year": year, "kind": name, "visits": value}
            for name, row in zip(NAMES, lines(number)) for year, value in zip(YEARS, row)]
        return self.spec(number, values, {"type": "line", "point": True}, {
            "x": {"field": "year", "type": "ordinal"}, "y": {"field": "visits", "type": "quantitative"},
            "color": {"field": "kind", "type": "nominal"}}, f"Visits by kind of activity, place {number}").encode()

    def bar(self, number):
        values = [{"place": name, "visits": value} for value, name in bars(number)]
        return self.spec(number, values, "bar", {
            "y": {"field": "place", "type": "nominal", "sort": "-x"}, "x": {"field": "visits", "type": "quantitative"}},
            f"Visits by municipality, chart {number}").encode()


PEERS = [Matplotlib, Pygal, VegaLite]
