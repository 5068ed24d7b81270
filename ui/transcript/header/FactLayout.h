// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/header/HeaderPart.h"

#include <QFont>
#include <QTextLayout>

#include <memory>

namespace readback {

// A place in a line of facts: before a character (UTF-16) of one of them.
struct FactPlace
{
    size_t fact = 0;
    int offset = 0;

    // clang-tidy 14 takes the generated comparison with 0 for a null pointer.
    auto operator<=>(const FactPlace &) const = default; // NOLINT(modernize-use-nullptr)
};

// Facts side by side in one line, each laid out on its own, so that the writing direction of one
// cannot reach its neighbours. X runs from the beginning of the line, whichever side that is.
class FactLayout
{
public:
    FactLayout() = default;
    FactLayout(const HeaderParts &parts, const QFont &font, Qt::LayoutDirection direction);

    size_t count() const { return m_facts.size(); }
    const HeaderPart &part(size_t fact) const { return m_facts[fact].part; }
    const QTextLayout &text(size_t fact) const { return *m_facts[fact].text; }
    double start(size_t fact) const { return m_facts[fact].start; } // of its sign
    double textStart(size_t fact) const { return m_facts[fact].textStart; }
    double end(size_t fact) const { return m_facts[fact].end; }
    double width() const { return m_facts.empty() ? 0 : m_facts.back().end; }
    double signSize() const { return m_sign; }
    HeaderParts parts() const;
    QString joined(const QString &separator) const;

    FactPlace begin() const { return {}; }
    FactPlace last() const; // behind all
    FactPlace bounded(FactPlace place) const;
    // One character or word on or back, across facts.
    FactPlace next(FactPlace place, QTextLayout::CursorMode mode) const;
    FactPlace previous(FactPlace place, QTextLayout::CursorMode mode) const;
    FactPlace startOf(size_t fact) const { return {fact, 0}; }
    FactPlace endOf(size_t fact) const;
    // The fact at an x: the last that begins before it.
    size_t factAt(double x) const;
    FactPlace placeAt(double x) const;
    double xOf(FactPlace place) const;
    // What is between two places, in that order, with the separator between facts.
    QString between(FactPlace from, FactPlace to, const QString &separator) const;

private:
    struct Fact
    {
        HeaderPart part;
        std::shared_ptr<QTextLayout> text;
        double start = 0;
        double textStart = 0;
        double end = 0;
    };

    double fromStart(const Fact &fact, double layoutX) const;

    std::vector<Fact> m_facts;
    double m_sign = 0;
    bool m_mirrored = false;
};

} // namespace readback
