"""What input nodes are fed: pictures from files, and nothing where nothing can be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from graph_engine.feeds import feeds_for
from graph_engine.graph import Graph
from graph_engine.shape_inference import infer_shapes


def looking_through_a_layer(**settings: object) -> Graph:
    graph = Graph()
    graph.add("image", name="photo", height=8, width=8, **settings)
    graph.add("conv2d", name="conv", filters=2)
    graph.connect("photo", "conv")
    return graph


def test_image_without_a_file_is_a_drawn_picture() -> None:
    graph = looking_through_a_layer()
    result = graph.run()
    assert result.problems == ()
    picture = result.value("photo")
    assert picture.shape == (1, 3, 8, 8)
    assert 0.0 <= picture.min() < picture.max() <= 1.0
    assert result.value("conv").shape == (1, 2, 6, 6)


def test_file_written_again_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4), (255, 0, 0)).save(path)
    graph = looking_through_a_layer(path=str(path))
    np.testing.assert_array_equal(graph.run().value("photo")[0, :, 0, 0], [1.0, 0.0, 0.0])
    Image.new("RGB", (40, 40), (0, 255, 0)).save(path)
    np.testing.assert_array_equal(graph.run().value("photo")[0, :, 0, 0], [0.0, 1.0, 0.0])


def test_picture_is_read_once_while_it_stays_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path)
    graph = looking_through_a_layer(path=str(path))
    (first,), (second,) = (feeds_for(graph)[0]["photo"] for _ in range(2))
    assert first is second
    assert not first.flags.writeable


def test_mean_and_standard_deviation_are_of_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (4, 4), 255).save(path)
    graph = looking_through_a_layer(path=str(path), mode="grey", mean=0.5, std=0.25)
    np.testing.assert_array_equal(graph.run().value("photo"), np.full((1, 1, 8, 8), 2.0))


def test_picture_that_is_not_there_leaves_the_rest_of_the_graph_working() -> None:
    graph = looking_through_a_layer(path="no/such.png")
    graph.add("value", name="two", value=[2.0])
    graph.add("square", name="four")
    graph.connect("two", "four")
    result = graph.run()
    (problem,) = result.problems
    assert (problem.severity, problem.node) == ("error", "photo")
    assert problem.rule == "Image \"photo\": there is no picture 'no/such.png'"
    assert problem.remedy.startswith("It was looked for at ")
    np.testing.assert_array_equal(result.value("four"), [4.0])


def test_given_picture_takes_precedence() -> None:
    graph = looking_through_a_layer(path="no/such.png")
    result = graph.run(photo=np.zeros((1, 3, 8, 8)))
    assert result.problems == ()
    assert not result.value("photo").any()


@pytest.mark.parametrize(
    ("type_id", "settings"),
    [
        ("image", {"height": 65_536, "width": 65_536}),
        ("input", {"shape": (65_536, 65_536)}),
        ("dataset", {"shape": (65_536, 65_536)}),
    ],
)
def test_node_that_would_take_too_much_memory_is_fed_nothing(
    type_id: str, settings: dict[str, object]
) -> None:
    graph = Graph()
    graph.add(type_id, name="large", **settings)
    assert feeds_for(graph) == ({}, [])
    (problem,) = infer_shapes(graph).problems()
    assert "GiB" in problem.rule


def test_image_with_numbers_for_other_channels_is_told_by_its_shape() -> None:
    graph = looking_through_a_layer(mean=[0.5, 0.5])
    assert feeds_for(graph) == ({}, [])
    (problem,) = infer_shapes(graph).problems()
    assert problem.rule.startswith('Image "photo": mean has 2 numbers')


@pytest.mark.torch
def test_pytorch_sees_the_same_picture() -> None:
    from graph_engine.parity import check_parity

    graph = looking_through_a_layer(mean=[0.5, 0.4, 0.3], std=[0.2, 0.3, 0.25])
    assert check_parity(graph).agrees
