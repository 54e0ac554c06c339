package hairpin.trainer.library;

import hairpin.trainer.problem.Problem;

/// Which page of a list is asked for.
sealed interface PageRequest {

    int MOST_PAGES = 1_000_000;

    int LARGEST_SIZE = 200;

    record Asked(int index, int size) implements PageRequest {}

    record Unusable(Problem problem) implements PageRequest {}

    /// @param page from 0, as it stands in the query
    /// @param size how many on a page, as it stands in the query
    static PageRequest of(String page, String size) {
        int index = number(page, 0, MOST_PAGES);
        if (index < 0) {
            return new Unusable(LibraryProblems.badPage("page", page, 0, MOST_PAGES));
        }
        int length = number(size, 1, LARGEST_SIZE);
        if (length < 0) {
            return new Unusable(LibraryProblems.badPage("size", size, 1, LARGEST_SIZE));
        }
        return new Asked(index, length);
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value < least || value > most ? -1 : value;
    }
}
