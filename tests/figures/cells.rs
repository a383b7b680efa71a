//! The cells of the heat tables: what is written in them has room.

use super::*;
use tailfeather::charts::measure::Type;

/// What of a table the style sheet leaves to each of its columns but the first, CSS pixels, and the size of their type.
fn room(width: f64, columns: usize) -> (f64, f64) {
    // The first column, what of a cell stays free at its sides, and the size of the type, below 440 pixels and from
    // there.
    let (first, free, size) = if width < 440.0 { (46.0, 4.0, 11.0) } else { (96.0, 10.0, 13.0) };
    ((width - first) / columns as f64 - free, size)
}

/// The cells of a table that are wider than their room, with both widths.
fn too_wide(scene: &Scene, width: f64) -> Vec<String> {
    let mut rows = Vec::new();
    boxes::visit(&scene.marks, &mut |element| {
        if element.tag == "tr" {
            rows.push(element.children.clone());
        }
    });
    let mut found = Vec::new();
    for row in &rows {
        let (room, size) = room(width, row.len() - 1);
        boxes::visit(row, &mut |cell| {
            if cell.tag != "td" {
                return;
            }
            let class = cell.value("class").unwrap_or_default();
            let bold = class.split(' ').any(|word| word == "here");
            let text = to_text(&cell.children).replace("<span>", "").replace("</span>", "");
            let needed = Type { size, bold }.width(&text);
            if needed > room {
                found.push(format!("{text} is {needed:.1} wide and has {room:.1}"));
            }
        });
    }
    found
}

#[test]
fn no_number_is_wider_than_its_cell() {
    const LAYERS: &[&[(FieldId, &str)]] =
        &[&[], &[(Layer1Instrument, "call"), (Layer1Size, "4")], &[(Layer1Instrument, "future"), (Layer1Size, "40")]];
    let mut wrong = Vec::new();
    for contracts in ["1", "2", "4", "25", "50", "400", "5,000", "100,000"] {
        for fees in ["0", "10.40", "1,000,000"] {
            for layers in LAYERS {
                let now = checked(&[&[(Contracts, contracts), (Fees, fees)], *layers].concat());
                let report = reported(&now);
                // Phones', those between which the type changes, two columns', one column's.
                for width in [272.0, 320.0, 340.0, 439.0, 440.0, 496.0, 560.0, 700.0, 1_024.0] {
                    let view = View { width, height: 300.0, ghost: None, checked: &now };
                    let tables =
                        [heat::by_date(&report, &view), heat::by_vix(&report, &view), heat::by_shock(&report, &view)];
                    for scene in tables {
                        let found = too_wide(&scene, width).into_iter();
                        wrong
                            .extend(found.map(|what| format!("{contracts}, {fees}, {width}, {}: {what}", scene.title)));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} cells:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn cents_at_expiry_are_written_where_they_have_room() {
    for (width, expected) in [(340.0, "−7,750<"), (496.0, "−7,750<"), (700.0, "−7,750.40<")] {
        let now = checked(&[(Fees, "10.40")]);
        let view = View { width, height: 300.0, ghost: None, checked: &now };
        assert!(to_text(&heat::by_date(&reported(&now), &view).marks).contains(expected), "{width}");
    }
}

#[test]
fn no_cell_has_more_than_five_digits_however_wide_the_table_is() {
    for contracts in ["2", "50", "5,000", "100,000"] {
        let now = checked(&[(Contracts, contracts)]);
        let report = reported(&now);
        for table in [heat::by_date_table(&report), heat::by_vix_table(&report)] {
            for cell in table.rows.iter().flat_map(|row| row.iter().skip(1)) {
                assert!(cell.text.chars().count() <= "−99,990".chars().count(), "{contracts}: {}", cell.text);
            }
        }
    }
}
