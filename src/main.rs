//! Mounts the page.

fn main() {
    major_planner::ui::mount();
}
