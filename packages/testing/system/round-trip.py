"""Reads, changes and writes catalogues with the Translate Toolkit, as Weblate does.

Standard input holds a list of jobs as JSON, standard output gets a list of answers in the same order:

    job     {"format": "I18NextV4File", "locale": "fr", "text": "{...}", "base": "{...}", "targets": [["opening.dose", "Dose"]]}
    answer  {"units": [["opening.dose", "Dosis"]], "text": "{...}"}, the units as they were before the change;
            {"error": "KeyError('opening.dose')"} where the toolkit failed
"""

import copy
import io
import json
import sys

from translate.storage import jsonl10n


def main():
    answers = [answer(job) for job in json.load(sys.stdin.buffer)]
    sys.stdout.buffer.write(json.dumps(answers).encode())


def answer(job):
    try:
        return round_trip(job)
    except Exception as error:  # Whatever the toolkit throws at one catalogue is a finding; the others still have their turn.
        return {"error": repr(error)}


def round_trip(job):
    store = read(job, job["text"])
    base = read(job, job["base"])
    units = [[unit.getid().removeprefix("."), str(unit.target)] for unit in store.units]
    for key, target in job["targets"]:
        unit_of(key, store, base).target = target
    return {"units": units, "text": written(store)}


def read(job, text):
    store = getattr(jsonl10n, job["format"])()
    # Weblate's file format parameters: "JSON indentation" 2, "Sort JSON keys" off. The other two are the toolkit's defaults.
    store.dump_args["indent"] = 2
    store.settargetlanguage(job["locale"])
    store.parse(text.encode())
    return store


def unit_of(key, store, base):
    """The unit of a key; where the file lacks it, a copy of the base file's, put to the end, as Weblate does (TranslationUnit.clone_template)."""
    unit = find(key, store)
    if unit is None:
        unit = copy.copy(find(key, base))
        if unit is None:
            raise KeyError(key)
        store.addunit(unit)
    return unit


def find(key, store):
    return next((unit for unit in store.units if unit.getid() == "." + key), None)


def written(store):
    out = io.BytesIO()
    store.serialize(out)
    return out.getvalue().decode()


main()
