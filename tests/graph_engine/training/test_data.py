"""Data sets, and what happens when one is missing, cut or foreign."""

import gzip
import os
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from graph_engine.errors import TrainingError
from graph_engine.training import digits
from graph_engine.training.data import held_back_examples, load_data

SHAPE = (1, 4, 4)


def write_idx(path: Path, array: Any) -> None:
    array = np.asarray(array, dtype=np.uint8)
    data = struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape) + array.tobytes()
    with gzip.open(path, "wb") if path.suffix == ".gz" else path.open("wb") as stream:
        stream.write(data)


def idx_folder(folder: Path, *, ending: str = ".gz", with_test: bool = True) -> Path:
    images = np.arange(10 * 16).reshape(10, 4, 4)
    write_idx(folder / f"train-images-idx3-ubyte{ending}", images)
    write_idx(folder / f"train-labels-idx1-ubyte{ending}", np.arange(10) % 5)
    if with_test:
        write_idx(folder / f"t10k-images-idx3-ubyte{ending}", images[:3])
        write_idx(folder / f"t10k-labels-idx1-ubyte{ending}", [0, 1, 2])
    return folder


def npz(path: Path, **arrays: Any) -> str:
    given = {"images": np.ones((10, 4, 4)), "labels": np.arange(10) % 5, **arrays}
    np.savez(path, **{name: array for name, array in given.items() if array is not None})
    return str(path)


# Digits


def test_digits_are_scaled_enlarged_and_split() -> None:
    data = load_data("digits", (1, 28, 28), 10)
    assert data.train.images.shape == (1437, 1, 28, 28)
    assert data.validation.images.shape == (360, 1, 28, 28)
    assert data.train.images.dtype == np.float32 and data.train.labels.dtype == np.int64
    assert data.train.images.min() == 0.0 and data.train.images.max() == 1.0
    shares = np.bincount(data.validation.labels)
    assert shares.min() >= 34 and shares.max() <= 37


def test_digits_are_those_of_scikit_learn() -> None:
    from sklearn.datasets import load_digits

    images, labels = digits.load_digits((64,))
    bunch = load_digits()
    assert np.array_equal(images * 16, bunch.data)
    assert np.array_equal(labels, bunch.target)


def test_data_is_read_once_and_cannot_be_changed() -> None:
    data = load_data("digits", (64,), 10)
    assert load_data("digits", (64,), 10) is data
    with pytest.raises(ValueError, match="read-only"):
        data.train.images[0] = 0.0


def test_too_few_classes_name_the_remedy() -> None:
    with pytest.raises(TrainingError, match=r"labels from 0 to 9.* Set its classes to 10"):
        load_data("digits", (64,), 7)


def test_missing_scikit_learn_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digits, "find_spec", lambda name: None)
    with pytest.raises(TrainingError, match="pip install scikit-learn"):
        digits.load_digits((64,))


def test_damaged_digits_name_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "digits.csv.gz"
    path.write_bytes(digits.digits_path().read_bytes()[:5000])
    monkeypatch.setattr(digits, "digits_path", lambda: path)
    with pytest.raises(TrainingError, match=r"digits\.csv\.gz cannot be read"):
        digits.load_digits((64,))


# Splitting


def test_held_back_examples_are_an_even_share_of_each_class() -> None:
    labels = np.repeat([0, 1, 2], [10, 20, 70])
    held = held_back_examples(labels, 0.2)
    assert np.bincount(labels[held]).tolist() == [2, 4, 14]
    assert np.array_equal(held, held_back_examples(labels, 0.2))


def test_single_example_cannot_be_split(tmp_path: Path) -> None:
    source = npz(tmp_path / "one.npz", images=np.ones((1, 4, 4)), labels=np.zeros(1, int))
    with pytest.raises(TrainingError, match="too few"):
        load_data(source, SHAPE, 5)


# Files with arrays


def test_arrays_in_a_file_are_examples(tmp_path: Path) -> None:
    images = np.random.default_rng(0).integers(0, 256, (10, 16), dtype=np.uint8)
    data = load_data(npz(tmp_path / "a.npz", images=images), SHAPE, 5)
    assert len(data.train) == 8 and len(data.validation) == 2
    assert data.train.images.shape == (8, *SHAPE)
    together = np.concatenate([data.train.images, data.validation.images]).reshape(10, 16)
    assert np.allclose(np.sort(together, axis=0), np.sort(images / 255.0, axis=0), atol=1e-6)


def test_validation_arrays_are_taken_where_they_are_given(tmp_path: Path) -> None:
    source = npz(
        tmp_path / "a.npz",
        validation_images=np.zeros((3, 4, 4)),
        validation_labels=np.array([0, 1, 2]),
    )
    data = load_data(source, SHAPE, 5)
    assert len(data.train) == 10 and len(data.validation) == 3


def test_file_written_again_is_read_again(tmp_path: Path) -> None:
    source = npz(tmp_path / "a.npz")
    assert load_data(source, SHAPE, 5).train.images.max() == 1.0
    npz(tmp_path / "a.npz", images=np.full((12, 4, 4), 3.0), labels=np.arange(12) % 5)
    assert load_data(source, SHAPE, 5).train.images.max() == 3.0


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"images": None}, "no arrays named images and labels"),
        ({"images": np.ones((10, 5, 5))}, r"shape \(5, 5\).* Set the node's shape"),
        ({"labels": np.arange(9) % 5}, "10 examples and 9 labels"),
        ({"labels": np.arange(10) / 2}, "labels of type float64"),
        ({"labels": np.arange(10) - 1}, "labels from -1 to 8"),
        ({"images": np.full((10, 4, 4), np.nan)}, "NaN or Inf"),
        ({"images": np.full((10, 4, 4), "x")}, "plain numbers"),
        ({"labels": np.array([{}] * 10)}, "plain numbers"),
        ({"images": np.ones(())}, "examples of shape"),
    ],
)
def test_arrays_that_do_not_fit_are_refused(
    tmp_path: Path, arrays: dict[str, Any], message: str
) -> None:
    with pytest.raises(TrainingError, match=message):
        load_data(npz(tmp_path / "a.npz", **arrays), SHAPE, 5)


def test_array_that_claims_more_than_the_file_holds_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.npz"
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000, 16), }"
    header = header.ljust(117) + b"\n"
    array = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + bytes(64)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("images.npy", array)
        archive.writestr("labels.npy", array)
    with pytest.raises(TrainingError, match="takes 128000000000 bytes, the file holds 64"):
        load_data(str(path), SHAPE, 5)


@pytest.mark.parametrize("length", [0, 10, 300])
def test_cut_array_file_is_refused(tmp_path: Path, length: int) -> None:
    path = Path(npz(tmp_path / "a.npz"))
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(TrainingError, match=r"a\.npz"):
        load_data(str(path), SHAPE, 5)


# The published files of MNIST


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_published_files_are_read(tmp_path: Path, ending: str) -> None:
    data = load_data(str(idx_folder(tmp_path, ending=ending)), SHAPE, 5)
    assert len(data.train) == 10 and len(data.validation) == 3
    assert np.allclose(data.train.images[1, 0, 0], np.arange(16, 20) / 255.0)
    assert data.train.labels.tolist() == [0, 1, 2, 3, 4] * 2


def test_training_files_alone_are_split(tmp_path: Path) -> None:
    data = load_data(str(idx_folder(tmp_path, with_test=False)), (1, 8, 8), 5)
    assert len(data.train) == 8 and data.train.images.shape[1:] == (1, 8, 8)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data[:-1], "should hold 160 bytes, it holds 159"),
        (lambda data: data + b"x", "holds more"),
        (lambda data: data[:9], "ends inside its header"),
        (lambda data: b"GIF8" + data[4:], "is no idx file"),
        (lambda data: data[:4] + b"\xff" * 12 + data[16:], "says it holds"),
    ],
)
def test_published_file_that_is_cut_or_foreign_is_refused(
    tmp_path: Path, change: Any, message: str
) -> None:
    folder = idx_folder(tmp_path, ending="")
    path = folder / "train-images-idx3-ubyte"
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(TrainingError, match=message):
        load_data(str(folder), SHAPE, 5)


def test_cut_compressed_file_is_refused(tmp_path: Path) -> None:
    folder = idx_folder(tmp_path)
    path = folder / "train-images-idx3-ubyte.gz"
    path.write_bytes(path.read_bytes()[:-12])
    with pytest.raises(TrainingError, match="is cut or damaged"):
        load_data(str(folder), SHAPE, 5)


def test_missing_labels_are_named(tmp_path: Path) -> None:
    folder = idx_folder(tmp_path)
    (folder / "train-labels-idx1-ubyte.gz").unlink()
    with pytest.raises(TrainingError, match="no file train-labels-idx1-ubyte"):
        load_data(str(folder), SHAPE, 5)


# Folders of pictures


def picture_folder(folder: Path) -> str:
    for index, name in enumerate(["cat", "dog"]):
        (folder / name).mkdir()
        for number in range(5):
            colour = (60 * number, 100 * index, 0)
            Image.new("RGB", (6, 6), colour).save(folder / name / f"{number}.png")
    (folder / "cat" / "notes.txt").write_text("no picture")
    (folder / "empty").mkdir()
    return str(folder)


@pytest.mark.parametrize("channels", [1, 3])
def test_pictures_are_numbered_by_their_folders(tmp_path: Path, channels: int) -> None:
    data = load_data(picture_folder(tmp_path), (channels, 4, 4), 2)
    assert data.train.images.shape == (8, channels, 4, 4)
    assert np.bincount(data.train.labels).tolist() == [4, 4]
    if channels == 3:
        green = data.train.images[:, 1].mean(axis=(1, 2))
        assert np.allclose(green, data.train.labels * 100 / 255, atol=1e-6)


def test_number_of_picture_folders_must_be_that_of_the_classes(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"has 2 sub-folders .* \(cat, dog\)"):
        load_data(picture_folder(tmp_path), (1, 4, 4), 3)


def test_picture_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    source = picture_folder(tmp_path)
    (tmp_path / "dog" / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    with pytest.raises(TrainingError, match=r"dog/bad\.png is no picture"):
        load_data(source, (1, 4, 4), 2)


# Sources


@pytest.mark.parametrize("source", ["no/such/place", "\0", os.devnull])
def test_source_that_is_not_there_names_what_would_be(source: str) -> None:
    with pytest.raises(TrainingError, match="Name the built-in digits"):
        load_data(source, SHAPE, 5)


def test_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("1,2")
    with pytest.raises(TrainingError, match=r"data\.csv is not a data set"):
        load_data(str(path), SHAPE, 5)
