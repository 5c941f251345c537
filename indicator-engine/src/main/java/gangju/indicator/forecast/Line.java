package gangju.indicator.forecast;

import org.hipparchus.stat.regression.SimpleRegression;

/** A straight line by least squares, with Student's t for new values. */
final class Line implements Model {
    private static final double NOTHING = 1e-20;

    private final SimpleRegression regression = new SimpleRegression();
    private final double last;
    private final double mean;
    private final double[] residuals;

    /** Years count from the first, which keeps the sums small. */
    Line(double[] years, double[] values) {
        double sum = 0;
        for (int i = 0; i < years.length; i++) {
            regression.addData(years[i] - years[0], values[i]);
            sum += years[i] - years[0];
        }
        this.mean = sum / years.length;
        this.last = years[years.length - 1] - years[0];
        this.residuals = new double[years.length];
        for (int i = 0; i < years.length; i++) {
            residuals[i] = values[i] - regression.predict(years[i] - years[0]);
        }
    }

    @Override
    public Spread ahead(double years) {
        return sum(1, years);
    }

    @Override
    public Spread total(int years) {
        return sum(years, (years + 1) / 2.0);
    }

    /** Of so many values, which lie so many years after the last figure on average. */
    private Spread sum(int values, double years) {
        double at = last + years;
        double fromMean = at - mean;
        double ofLine = values * values * (1.0 / regression.getN() + fromMean * fromMean / regression.getXSumSquares());
        return new Spread(
                values * regression.predict(at),
                Math.sqrt(regression.getMeanSquareError() * (values + ofLine)),
                regression.getN() - 2.0);
    }

    @Override
    public boolean hasSpread() {
        double level = regression.predict(last);
        return regression.getMeanSquareError() > NOTHING * level * level;
    }

    /** The statistic of Durbin and Watson (1950): near 2 for independent residuals, near 0 for a random walk. */
    double durbinWatson() {
        double changes = 0;
        double squares = residuals[0] * residuals[0];
        for (int i = 1; i < residuals.length; i++) {
            double change = residuals[i] - residuals[i - 1];
            changes += change * change;
            squares += residuals[i] * residuals[i];
        }
        return changes / squares;
    }

    /** The greatest logarithmic likelihood of the values about a line, constants apart. */
    double likelihood() {
        return -residuals.length / 2.0 * Math.log(regression.getSumSquaredErrors() / residuals.length);
    }
}
