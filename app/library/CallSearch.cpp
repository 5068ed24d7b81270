// SPDX-License-Identifier: MIT
#include "app/library/CallSearch.h"

namespace readback {

class CallSearch::Private
{
public:
    Archive *archive = nullptr;
    std::vector<SavedSearch> saved;
};

CallSearch::CallSearch(Archive *archive, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->archive = archive;
}

CallSearch::~CallSearch() = default;

const std::vector<SavedSearch> &CallSearch::saved() const
{
    return d->saved;
}

} // namespace readback
