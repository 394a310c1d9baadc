from classroom.plots.pairs import plot_coin
from classroom.plots.tables import draw_log

draw_log().figure.savefig("/tmp/w/L6_log.png", dpi=100, bbox_inches="tight")
plot_coin(44, 63).figure.savefig("/tmp/w/L6_coin.png", bbox_inches="tight")
