import pytest

from servanda.text.english_words import looks_english

ENGLISH = "The ministry said on Friday that the text of the agreement had been kept by both sides, and that it would answer any breach of the ceasefire in the district."
NAMES = "Baku Yerevan Moscow Ankara Stepanakert Shusha Lachin Kelbajar Agdam Fizuli " * 3
OTHERS = {
    "German": "Die Vertragsparteien haben sich in diesem Abkommen dazu verpflichtet, alle Truppen bis zum Ende des Monats aus dem Gebiet abzuziehen, und die Beobachter sollen den Abzug bestätigen.",
    "French": "Les parties à la déclaration se sont engagées à retirer leurs troupes du district avant la fin du mois, et les observateurs devront confirmer que le retrait est achevé.",
    "Spanish": "Las partes del acuerdo se comprometieron a retirar sus tropas del distrito antes de fin de mes, y los observadores deberán confirmar que la retirada es completa en la zona.",
    "Italian": "Le parti della dichiarazione si sono impegnate a ritirare le truppe dal distretto entro la fine del mese, e gli osservatori dovranno confermare che il ritiro è completo in zona.",
    "Dutch": "De partijen bij de verklaring hebben zich verplicht om hun troepen voor het einde van de maand uit het gebied terug te trekken, en de waarnemers moeten dat bevestigen in een brief.",
    "Turkish": "Taraflar bildiride birliklerini ayın sonuna kadar bölgeden çekmeyi taahhüt ettiler ve gözlemciler geri çekilmenin tamamlandığını doğrulayacaklar, bakanlık cuma günü böyle açıkladı.",
    "Russian": "Стороны заявления обязались вывести войска из района до конца месяца, и наблюдатели должны подтвердить, что вывод завершён, сообщило в пятницу министерство обороны страны.",
    "Armenian": "Կողմերը պարտավորվեցին մինչև ամսվա վերջ դուրս բերել զորքերը շրջանից, և դիտորդները պետք է հաստատեն, որ դուրսբերումն ավարտված է, հայտնել է նախարարությունը ուրբաթ օրը երեկոյան։",
}


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), "", "4 + 4 = 8", "Baku, Friday"])
def test_english_and_what_is_too_short_to_tell(text: str) -> None:
    assert looks_english(text)


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages(language: str) -> None:
    assert not looks_english(OTHERS[language])


def test_a_list_of_names_is_no_english() -> None:
    assert not looks_english(NAMES)


@pytest.mark.parametrize("language", OTHERS)
def test_english_with_a_quotation_in_another_language(language: str) -> None:
    assert looks_english(f"{ENGLISH} {ENGLISH} {OTHERS[language]}")
