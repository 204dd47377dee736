"""The values of a facet stand still while one narrows."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive_app.model.finding import Facet, FacetValue
from archive_app.ui.search.facet_model import COUNT_ROLE, FacetModel


def shown(model: FacetModel) -> list[tuple[str, int]]:
    rows = (model.index(row) for row in range(model.rowCount()))
    return [(row.data(), row.data(COUNT_ROLE)) for row in rows]


def values(**counts: int) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(name, count) for name, count in counts.items())


def test_countries_stand_in_protocol_order_and_not_stated_last(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = FacetModel(Facet.COUNTRY)
    model.show((FacetValue("", 9), *values(VN=3, ID=2, MM=1)), (), "water")
    assert shown(model) == [("Indonesia", 2), ("Myanmar", 1), ("Viet Nam", 3), ("Not stated", 9)]
    qtmodeltester.check(model)


def test_while_one_narrows_no_value_moves_or_goes(qtbot: QtBot) -> None:
    model = FacetModel(Facet.COUNTRY)
    model.show(values(VN=3, ID=2, MM=1), (), "water")
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show(values(MM=4), ("MM",), "water")
    assert shown(model) == [("Indonesia", 0), ("Myanmar", 4), ("Viet Nam", 0)]
    checked = model.index(1).data(Qt.ItemDataRole.CheckStateRole)
    assert (checked, resets) == (Qt.CheckState.Checked, [])
    model.show(values(MM=4), (), "river")
    assert shown(model) == [("Myanmar", 4)]


def test_kinds_and_languages_stay_in_sight(qtbot: QtBot) -> None:
    model = FacetModel(Facet.LANGUAGE)
    model.show(values(en=3, th=2), (), "water")
    model.show(values(th=5), (), "river")
    assert shown(model) == [("Thai", 5), ("English", 0)]


def test_many_values_are_folded_but_never_a_chosen_one(qtbot: QtBot) -> None:
    model = FacetModel(Facet.SPEAKER)
    many = tuple(FacetValue(f"n{n}", 20 - n, f"Name {n:02}") for n in range(12))
    model.show(many, (), "water")
    assert (model.rowCount(), model.hidden) == (6, 6)
    model.show(many, ("n8",), "water")
    assert model.rowCount() == 9
    model.set_open(is_open=True)
    assert (model.rowCount(), model.hidden) == (12, 0)


def test_choosing_tells_the_id_of_the_value(qtbot: QtBot) -> None:
    model = FacetModel(Facet.KIND)
    model.show(values(speech=3), (), "water")
    with qtbot.waitSignal(model.toggled) as told:
        model.setData(model.index(0), None, Qt.ItemDataRole.CheckStateRole)
    assert told.args == ["speech"]
    assert model.name_of("agreement") == "Agreement"
