// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace kabocha::ui {

/// A value that was sent and that is replaced or deleted, in words.
struct CorrectedValue
{
    QString metric = {};
    QString before = {};
    QString after = {}; ///< empty: it is deleted
    QString sent = {};  ///< where the one before is
};

/// Asks once why values that were sent are replaced by an import, or deleted, and shows which. Nothing
/// happens to the job before the person agrees; that is for whoever opens it.
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    [[nodiscard]] static ReasonDialog *forImport(const QString &file, QWidget *parent); ///< by its name
    /// METRICS are deleted, also those that were not sent.
    [[nodiscard]] static ReasonDialog *forDeletion(const QStringList &metrics, QWidget *parent);
    ~ReasonDialog() override;
    void setValues(const QList<CorrectedValue> &values); ///< without any, no reason is needed
    [[nodiscard]] QString reason() const;
    void accept() override; ///< stays open where the reason is missing

private:
    struct Words;
    ReasonDialog(const Words &words, QWidget *parent);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
