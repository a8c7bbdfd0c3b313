"""What is asked of a person, the same for a new patient and for one who is in the record."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.patient import Patient, Sex
from bodymap.services.ports import Clock
from bodymap.ui.patients.figure_choice import FigureChoice
from bodymap.ui.patients.measure_field import MeasureField
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.date_field import DateField
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.text_field import TextField

HEIGHT_CM = (30.0, 250.0)
WEIGHT_KG = (1.0, 400.0)
"""Bounds that keep out slips of the pen. They are this program's own choice, and say nothing about
what is usual."""


class PatientFields(QWidget):
    """Fields for everything that identifies a patient and that charting wants to know.

    Signals:
        edited(): the name, the birth date or the number was typed into.
        entered(): Enter was pressed in a field.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = TextField(look, self.tr("Given name"))
        self.family = TextField(look, self.tr("Family name"))
        self.born = DateField(look, self.tr("Birth date"), lambda: clock.now().astimezone().date())
        self.sex: Segmented[Sex] = Segmented(
            look,
            self.tr("Sex"),
            (
                (Sex.FEMALE, self.tr("Female")),
                (Sex.MALE, self.tr("Male")),
                (Sex.OTHER, self.tr("Other")),
            ),
        )
        self.number = TextField(look, self.tr("Record number"))
        self.alert = TextField(
            look, self.tr("Alert"), self.tr("What whoever charts must see first")
        )
        self.height_cm = MeasureField(look, self.tr("Height (cm)"), *HEIGHT_CM)
        self.weight_kg = MeasureField(look, self.tr("Weight (kg)"), *WEIGHT_KG)
        self.figure = FigureChoice(look)
        self.setFocusProxy(self.given)
        self._lay_out(look)
        for field in (self.given, self.family, self.born, self.number):
            field.edited.connect(lambda _text: self.edited.emit())
        for field in (*self._lines(), self.height_cm, self.weight_kg):
            field.entered.connect(self.entered)

    def show_patient(self, patient: Patient | None) -> None:
        """Fill in what is known; nothing of nobody."""
        texts = ("", "", "", "")
        if patient is not None:
            texts = (patient.given_name, patient.family_name, patient.record_number, patient.alert)
        for field, text in zip(
            (self.given, self.family, self.number, self.alert), texts, strict=True
        ):
            field.set_text(text)
        born = None if patient is None else patient.birth_date
        self.born.set_text("" if born is None else born.isoformat())
        # nobody said which, so no button is down
        known = patient is not None and patient.sex is not Sex.UNKNOWN
        self.sex.choose(patient.sex if patient is not None and known else None)
        self.height_cm.show_value(None if patient is None else patient.height_cm)
        self.weight_kg.show_value(None if patient is None else patient.weight_kg)
        self.figure.choose(None if patient is None else patient.figure)

    def filled(self, patient: Patient) -> Patient:
        """``patient`` as the fields have it."""
        return replace(
            patient,
            given_name=self.given.text(),
            family_name=self.family.text(),
            birth_date=self.born.date(),
            sex=self.sex.value() or Sex.UNKNOWN,
            record_number=self.number.text(),
            figure=self.figure.value(),
            height_cm=self.height_cm.value(),
            weight_kg=self.weight_kg.value(),
            alert=self.alert.text(),
        )

    def first_wrong(self) -> QWidget | None:
        """The first field that cannot be saved, with a sentence under it; None where all can."""
        if not (self.given.text() or self.family.text()):
            self.family.show_error(self.tr("A patient needs a name."))
            return self.family
        for field in (self.born, self.height_cm, self.weight_kg):
            if not field.is_right():
                return field
        return None

    def _lines(self) -> tuple[TextField, ...]:
        return (self.given, self.family, self.born, self.number, self.alert)

    def _lay_out(self, look: Look) -> None:
        measures = QHBoxLayout()
        measures.setSpacing(12)
        measures.addWidget(self.height_cm)
        measures.addWidget(self.weight_kg)
        sex = QVBoxLayout()
        sex.setSpacing(4)
        sex.addWidget(Text(look, self.tr("Sex"), BASE_PX, weight=BOLD))
        sex.addWidget(self.sex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.given, self.family, self.born):
            column.addWidget(widget)
        column.addLayout(sex)
        column.addWidget(self.number)
        column.addWidget(self.alert)
        column.addLayout(measures)
        column.addWidget(self.figure)
